import { lastLine, sum, type Stage, type Tally } from './stage.ts';

/** Runs the stages one after the other, tells each as it ends, and everything in one last line. */
export async function runStages(stages: readonly Stage[], print: (line: string) => void): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const stage of stages) {
    const started = Date.now();
    const first = await stage.run().catch((error: Error): Tally => ({ passed: 0, failed: 1, report: error.stack }));
    const tally = await secondLook(stage, first);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    print(`${tally.failed > 0 ? '✗' : '✓'} ${stage.title}: ${lastLine(tally)} (${seconds} s)`);
    if (tally.failed > 0 && tally.report) print(indent(tally.report));
    tallies.push(tally);
  }
  const whole = sum(tallies);
  stages.flatMap(({ title }, at) => recap(title, tallies[at]!)).forEach((line) => print(line));
  print(lastLine(whole));
  return whole;
}

/** More files than this that fail are no accident. */
const LOOKED_AT_TWICE = 3;

/**
 * Decision 0023: where real time, processes and a browser take part, few files that failed are run once more, alone.
 * What holds then has passed, and is told as unsteady; what fails again has failed.
 */
async function secondLook({ again }: Stage, first: Tally): Promise<Tally> {
  const files = first.failedFiles ?? [];
  if (first.failed === 0 || !again || files.length === 0 || files.length > LOOKED_AT_TWICE) return first;
  const second = await again(files).catch((): undefined => undefined);
  if (!second || second.failed > 0 || second.passed === 0) return first;
  return { passed: (first.passedElsewhere ?? 0) + second.passed, failed: 0, unsteady: first.failures };
}

/** The end of a long log is what is kept of it: what failed is said there once more, shortly. */
function recap(title: string, { failed, failures, unsteady = [], report = '' }: Tally): string[] {
  if (unsteady.length > 0)
    return [`~ ${title}: failed once, held at the second look; to be mended`, ...shortly(unsteady)];
  if (failed === 0) return [];
  const lines = failures?.length ? failures : report.trim().split('\n').slice(-5);
  return [`✗ ${title}`, ...shortly(lines)];
}

const shortly = (lines: readonly string[]): string[] => lines.map((line) => `    ${line.slice(0, 400)}`);

const indent = (text: string): string => text.replace(/^(?=.)/gm, '    ');

/** `--only a,b` or `--only=a,b`: these stages; none: all of them. */
export function chosen(stages: readonly Stage[], args: readonly string[]): readonly Stage[] {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='));
  if (at < 0) return stages;
  const names = (args[at]?.split('=')[1] ?? args[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    const known = stages.map(({ name }) => name).join(', ');
    throw new Error(`There is no stage «${unknown.join('», «')}»; there are: ${known}.`);
  }
  return stages.filter(({ name }) => names.includes(name));
}

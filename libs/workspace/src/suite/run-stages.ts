import { lastLine, sum, type Stage, type Tally } from './stage.ts';

/** Runs the stages one after the other, tells each as it ends, and everything in one last line. */
export async function runStages(stages: readonly Stage[], print: (line: string) => void): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const stage of stages) {
    const started = Date.now();
    const tally = await stage.run().catch((error: Error): Tally => ({ passed: 0, failed: 1, report: error.stack }));
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

/** The end of a long log is what is kept of it: what failed is said there once more, shortly. */
function recap(title: string, { failed, failures, report = '' }: Tally): string[] {
  if (failed === 0) return [];
  const lines = failures?.length ? failures : report.trim().split('\n').slice(-5);
  return [`✗ ${title}`, ...lines.map((line) => `    ${line.slice(0, 400)}`)];
}

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

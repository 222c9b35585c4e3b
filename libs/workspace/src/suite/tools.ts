// The tools behind the stages, each turned into a tally.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { buildChanged } from '../build/build-changed.ts';
import { checkout, inCheckout } from '../checkout.ts';
import { quietly } from '../quietly.ts';
import { sum, type Tally } from './stage.ts';

/** A tool that says yes or no counts for one. */
export async function verdict(program: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Tally> {
  const { code, output } = await quietly(program, args, env);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, report: output.trim() };
}

/** Every tsconfig.json of the house, each counting for one; the Angular compiler reads the frontend's when it builds. */
export async function typeChecks(only?: readonly string[]): Promise<Tally> {
  const found = globSync(
    // What the bench builds with Vite is checked as the libraries are, not as scripts that Node runs as they stand.
    [
      '{libs,backend,e2e}/tsconfig.json',
      'libs/*/tsconfig.json',
      'libs/*/*/tsconfig.json',
      'libs/*/src/bench/tsconfig.json',
    ],
    { cwd: checkout },
  ).sort();
  const tallies: Tally[] = [];
  for (const config of only ?? found) {
    tallies.push(
      await verdict('node', ['node_modules/typescript7/bin/tsc', '--noEmit', '--pretty', 'false', '-p', config]),
    );
  }
  return sum(tallies);
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that could not even be read count too. */
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

export async function vitest(name: string, args: readonly string[]): Promise<Tally> {
  const file = reportFile(name);
  const { code, output } = await quietly('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ]);
  return read(file, code, output, ofVitest);
}

function ofVitest({ numPassedTests, numFailedTests, testResults }: VitestReport): Tally {
  const unread = testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0);
  const failures = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => failure(name, fullName, failureMessages?.[0])),
  );
  const failedIn = testResults.filter(({ status }) => status === 'failed');
  const passedThere = failedIn.flatMap((one) => one.assertionResults).filter(({ status }) => status === 'passed');
  return {
    passed: numPassedTests,
    failed: numFailedTests + unread.length,
    failedFiles: failedIn.map(({ name }) => relative(checkout, name)),
    passedElsewhere: numPassedTests - passedThere.length,
    failures: [...failures, ...unread.map(({ name, message }) => failure(name, 'could not be read', message))],
  };
}

/** File, name, and the first lines of the reason on one line. */
function failure(file: string, name: string, why = ''): string {
  const plain = stripVTControlCharacters(why).split('\n').slice(0, 6).join(' ').replace(/\s+/g, ' ');
  return `${relative(checkout, file)} › ${name}: ${plain.slice(0, 300)}`;
}

/** The screens' specs need the Angular compiler: each project with specs runs its own `test` target, or has failed. */
export async function screens(): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const [project, folder] of [
    ['ui', 'libs/ui'],
    ['frontend', 'frontend'],
  ] as const) {
    const specs = globSync(`${folder}/src/**/*.spec.ts`, { cwd: checkout });
    if (specs.length === 0) continue;
    const { targets } = JSON.parse(readFileSync(inCheckout(folder, 'project.json'), 'utf8')) as { targets?: object };
    if (!targets || !('test' in targets)) {
      tallies.push({ passed: 0, failed: 1, report: `${folder} has ${specs.length} specs that no target runs.` });
      continue;
    }
    const file = reportFile(project);
    const options = ['--watch=false', '--reporters=json', '--reporters=default', `--outputFile=${file}`];
    const { code, output } = await quietly('nx', ['run', `${project}:test`, '--skip-nx-cache', ...options]);
    tallies.push(read(file, code, output, ofVitest));
  }
  return sum(tallies);
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly { readonly message?: string }[];
  readonly suites: readonly PlaywrightSuite[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly file: string;
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[];
    }[];
  }[];
}

/** Each reason of each journey that failed: one with many soft expectations says them all. */
function failedJourneys({ suites = [], specs }: PlaywrightSuite): string[] {
  const own = specs.filter(({ ok }) => !ok);
  return [
    ...own.flatMap(({ file, title, tests }) =>
      tests.flatMap(({ results }) =>
        results.flatMap(({ errors }) => errors.map(({ message }) => failure(inCheckout('e2e', file), title, message))),
      ),
    ),
    ...suites.flatMap(failedJourneys),
  ];
}

const specsOf = ({ suites = [], specs }: PlaywrightSuite): PlaywrightSuite['specs'] => [
  ...specs,
  ...suites.flatMap(specsOf),
];

function filesOf(suites: readonly PlaywrightSuite[]): Pick<Tally, 'failedFiles' | 'passedElsewhere'> {
  const specs = suites.flatMap(specsOf);
  const failedFiles = [...new Set(specs.filter(({ ok }) => !ok).map(({ file }) => file))];
  return { failedFiles, passedElsewhere: specs.filter(({ file }) => !failedFiles.includes(file)).length };
}

export async function playwright(name: string, args: readonly string[]): Promise<Tally> {
  const file = reportFile(name);
  const { code, output } = await quietly('playwright', ['test', '--reporter=list,json', ...args], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  // A test that passes at the second try has failed once.
  return read<PlaywrightReport>(file, code, output, ({ stats, errors, suites }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    ...(errors.length === 0 && filesOf(suites)),
    failures: [
      ...suites.flatMap(failedJourneys),
      ...errors.map(({ message }) => failure(inCheckout('e2e'), 'before any journey', message)),
    ],
  }));
}

/** Each application counts for one; what is already built from these very files is not built again. */
export async function builds(): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const name of ['backend', 'frontend']) {
    tallies.push(
      await buildChanged([name], () => undefined).then(
        () => ({ passed: 1, failed: 0 }),
        (error: Error) => ({ passed: 0, failed: 1, report: error.message }),
      ),
    );
  }
  return sum(tallies);
}

function reportFile(name: string): string {
  mkdirSync(inCheckout('tmp', 'reports'), { recursive: true });
  const file = join(inCheckout('tmp', 'reports'), `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/** A runner that fails without a failed test (a broken setup, no report) has failed once. */
function read<Report>(file: string, code: number, output: string, count: (report: Report) => Tally): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 1, report: output.trim() };
  const tally = count(JSON.parse(readFileSync(file, 'utf8')) as Report);
  const { passed, failed } = tally;
  const report = code === 0 ? undefined : output.trim();
  if (code === 0 || failed > 0) return { ...tally, report };
  return { passed, failed: 1, report, failures: besidesTests(output) };
}

/** A runner that ends badly though every test passed says why somewhere in what it printed: an error nobody caught, a worker that hung. */
function besidesTests(output: string): readonly string[] {
  const lines = stripVTControlCharacters(output).split('\n');
  const from = lines.findIndex((line) => /unhandled|uncaught|timeout calling|worker exited|\bfatal\b/i.test(line));
  return (from < 0 ? lines.slice(-12) : lines.slice(from, from + 12)).map((line) => line.trim()).filter(Boolean);
}

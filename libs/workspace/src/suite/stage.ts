export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What to read when something failed. */
  readonly report?: string;
  /** What failed, a line each, with the first words of why: told again at the very end, where a log that is cut still shows it. */
  readonly failures?: readonly string[];
  /** The files in which something failed, and how many tests passed in all the others. */
  readonly failedFiles?: readonly string[];
  readonly passedElsewhere?: number;
  /** What failed once and held at the second look: counted as passed, always told, to be mended. */
  readonly unsteady?: readonly string[];
}

export interface Stage {
  readonly name: string;
  /** For the person who waits. */
  readonly title: string;
  run(): Promise<Tally>;
  /** The same, for these files alone: only where real time, processes and a browser take part. */
  again?(files: readonly string[]): Promise<Tally>;
}

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  report: tallies.map(({ report }) => report ?? '').join('\n'),
  failures: tallies.flatMap(({ failures }) => failures ?? []),
  unsteady: tallies.flatMap(({ unsteady }) => unsteady ?? []),
});

/** The last line of every suite, and what a machine reads. */
export const lastLine = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;

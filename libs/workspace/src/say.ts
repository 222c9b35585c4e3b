/** A line for the person at the keyboard; standard output stays free for what a command was asked for. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Ends a command with the sentence of what went wrong; a fault of ours (no plain Error) keeps its stack. */
export function fail(error: unknown): never {
  say(error instanceof Error && error.constructor === Error ? error.message : String((error as Error).stack ?? error));
  process.exit(1);
}

/** A suite that is stopped (Ctrl-C, a time limit) takes the tools it has started with it: see `quietly`. */
export function takeToolsAlong(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
}

/** Ctrl-C, `kill`, a closed terminal, or a killed parent: the same wish, however often it is repeated. */
export const stopAsked = new Promise<'stop'>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stop'));
});

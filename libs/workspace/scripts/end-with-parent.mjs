// Loaded (--import) before a program that must not outlive the launcher: when the launcher is killed, even with -9, the
// channel between them closes, and the program is asked to stop as by Ctrl-C.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

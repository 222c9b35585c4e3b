import { cpus, release, totalmem } from 'node:os';

/** The machine the figures were taken on. */
export function machine(): { cpu: string; cores: number; memoryGiB: number; kernel: string; node: string } {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    node: process.version,
  };
}

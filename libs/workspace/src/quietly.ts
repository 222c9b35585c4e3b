import { spawn } from 'node:child_process';
import { checkout } from './checkout.ts';

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a program to its end and keeps what it says. */
export function quietly(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: checkout,
      // Reports are read by machines too. FORCE_COLOR must be absent: some tools take any value for a yes.
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const endTogether = () => void child.kill();
    process.on('exit', endTogether);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => {
      process.off('exit', endTogether);
      resolve({ code: code ?? 1, output });
    });
  });
}

// Ranked elections for the bench: made from a fixed seed, so that every run counts the same.
import { closeSync, openSync, writeSync } from 'node:fs';
import { seeded } from './seeded.ts';

/** A BLT file: every ballot ranks 3 to 12 of twelve candidates at random, the worst case for grouping. */
export function writeBallots(file: string, ballots: number): void {
  const random = seeded(2_027);
  const out = openSync(file, 'w');
  const lines = ['12 4'];
  for (let i = 0; i < ballots; i++) {
    lines.push(
      `1 ${shuffled(12, random)
        .slice(0, 3 + Math.floor(random() * 10))
        .map((one) => one + 1)
        .join(' ')} 0`,
    );
    if (lines.length > 10_000) writeSync(out, `${lines.splice(0).join('\n')}\n`);
  }
  writeSync(out, [...lines, '0', ''].join('\n'));
  closeSync(out);
}

/** Full rankings of many options. */
export function orders(ballots: number, options: number): number[][] {
  const random = seeded(500);
  return Array.from({ length: ballots }, () => shuffled(options, random));
}

function shuffled(length: number, random: () => number): number[] {
  const all = Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
}

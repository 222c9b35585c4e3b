// One ranked count in a process of its own: prints the milliseconds and the peak memory as JSON.
import { createReadStream, readFileSync } from 'node:fs';
import { feed, pairwiseOf, RankedReader, schulze, tallyingMethods } from '@mondee/methods/tallying';
import { plainRunoff, plainSchulze } from '../references/plain-ranked';
import { orders } from './ranked-elections';

const [count, source] = process.argv.slice(2);

/** Streams the file through a method of the table, as `mondee tally` does. */
async function streamed(id: string, file: string): Promise<number> {
  const counting = tallyingMethods.find((one) => one.id === id)!.begin({});
  const lines = feed(counting);
  for await (const text of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 }))
    lines.chunk(text as string);
  lines.end();
  return counting.finish().standing!.winners.length;
}

function exactSchulze(all: readonly (readonly number[])[]): number {
  const reader = new RankedReader();
  reader.line(`${all[0]!.length} 1`, 1);
  all.forEach((order, i) => reader.line(`1 ${order.map((one) => one + 1).join(' ')} 0`, i + 2));
  reader.line('0', all.length + 2);
  const ballots = reader.end();
  return schulze('over' in ballots ? ballots : pairwiseOf(ballots)).result.winners.length;
}

const many = count!.includes('schulze') ? orders(1_000, 500) : [];
const counts: Record<string, () => number | Promise<number>> = {
  'plain-irv': () => (plainRunoff(readFileSync(source!, 'utf8')) > 0 ? 1 : 0),
  irv: () => streamed('ranked.irv', source!),
  stv: () => streamed('stv.scottish', source!),
  'plain-schulze': () => plainSchulze(many, 500),
  schulze: () => exactSchulze(many),
};

const began = performance.now();
const winners = await counts[count!]!();
const ms = Math.round(performance.now() - began);
console.log(JSON.stringify({ ms, winners, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) }));

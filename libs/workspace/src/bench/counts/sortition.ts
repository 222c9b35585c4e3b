// A panel of 200 drawn from 2 000 people in a process of its own. The reference does not put identical people together,
// and gives the chances only, without a lottery.
import loadHighs from 'highs';
import { highsSolver, leximinRelaxed, modelOf, sortition, type Pool } from '@mondee/methods/sortition';
import { seeded } from './seeded.ts';

const COUNTS: Readonly<Record<string, number>> = { sex: 2, age: 5, place: 4, work: 5, study: 3 };

/** People as lopsided as volunteers are, quotas a tenth around even. */
function volunteers(size: number, seats: number): Pool {
  const random = seeded(7);
  const features = Object.keys(COUNTS);
  const people = Array.from({ length: size }, (_, at) => ({
    id: `p${at}`,
    values: features.map((feature) => `${feature}${Math.floor(random() ** 1.4 * COUNTS[feature]!)}`),
  }));
  const quotas = features.flatMap((feature) =>
    Array.from({ length: COUNTS[feature]! }, (_, value) => {
      const even = seats / COUNTS[feature]!;
      return { feature, value: `${feature}${value}`, min: Math.floor(even * 0.9), max: Math.ceil(even * 1.1) };
    }),
  );
  return { features, people, quotas, seats };
}

const solver = highsSolver(await loadHighs());
const pool = volunteers(2_000, 200);
const apart = { ...pool, people: pool.people.map((one) => ({ ...one, values: [...one.values, one.id] })) };
const began = performance.now();
const winners =
  process.argv[2] === 'apart'
    ? leximinRelaxed(modelOf(apart), solver)!.chances.length
    : sortition(pool, 'leximin', solver).lottery.length;
const ms = Math.round(performance.now() - began);
console.log(JSON.stringify({ ms, winners, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) }));

// References: the instant runoff and Schulze's method as one writes them first. The whole file in memory, each ballot
// an array of its own, every round counted anew; nested arrays and plain numbers. For the bench only; they decide nothing.

/** @returns the winner's number; of two that are last the one with the greater number goes */
export function plainRunoff(blt: string): number {
  const lines = blt.split('\n');
  const options = Number(lines[0]!.split(' ')[0]);
  const ballots = lines
    .slice(1, lines.indexOf('0'))
    .map((line) => line.split(' ').map(Number))
    .map((numbers) => ({ weight: numbers[0]!, order: numbers.slice(1, -1) }));
  let left = Array.from({ length: options }, (_, i) => i + 1);
  for (;;) {
    const votes = new Map(left.map((one) => [one, 0]));
    for (const { weight, order } of ballots) {
      const first = order.find((one) => left.includes(one));
      if (first !== undefined) votes.set(first, votes.get(first)! + weight);
    }
    if (left.length === 1) return left[0]!;
    const least = Math.min(...votes.values());
    const out = left.findLast((one) => votes.get(one) === least);
    left = left.filter((one) => one !== out);
  }
}

/** @returns how many win */
export function plainSchulze(orders: readonly (readonly number[])[], options: number): number {
  const all = Array.from({ length: options }, (_, i) => i);
  const d = all.map(() => all.map(() => 0));
  for (const order of orders)
    for (let i = 0; i < order.length; i++) for (let j = i + 1; j < order.length; j++) d[order[i]!]![order[j]!]!++;
  const p = all.map((a) => all.map((b) => (d[a]![b]! > d[b]![a]! ? d[a]![b]! : 0)));
  for (const c of all)
    for (const a of all)
      for (const b of all) if (a !== b) p[a]![b] = Math.max(p[a]![b]!, Math.min(p[a]![c]!, p[c]![b]!));
  return all.filter((a) => all.every((b) => a === b || p[a]![b]! >= p[b]![a]!)).length;
}

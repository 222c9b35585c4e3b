/** A list with what stood at `from` now at `to`. */
export function moved<T>(all: readonly T[], from: number, to: number): T[] {
  const next = [...all];
  const [one] = next.splice(from, 1);
  if (one === undefined) return next;
  next.splice(Math.max(0, Math.min(to, next.length)), 0, one);
  return next;
}

/** Puts `one` at a place, wherever it stood before. */
export const insertAt = <T>(all: readonly T[], one: T, at: number): T[] => {
  const others = all.filter((other) => other !== one);
  const place = Math.max(0, Math.min(at, others.length));
  return [...others.slice(0, place), one, ...others.slice(place)];
};

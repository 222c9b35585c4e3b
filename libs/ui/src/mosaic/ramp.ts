/** The step of a value on the ramp: 0 for none, then five of equal width up to the highest. */
export function stepOf(value: number, highest: number): number {
  return value <= 0 || highest <= 0 ? 0 : Math.max(1, Math.ceil((5 * value) / highest));
}

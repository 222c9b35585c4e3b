interface Spot {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

const SIDES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest stone on the side of the arrow; what lies off that line counts double. */
export function towards<S extends Spot>(key: string, from: Spot, stones: readonly S[]): S | undefined {
  const side = SIDES[key];
  if (!side) return undefined;
  return stones
    .map((stone) => {
      const [dx, dy] = [stone.x - from.x, stone.y - from.y];
      return { stone, ahead: dx * side[0] + dy * side[1], off: Math.abs(dx * side[1]) + Math.abs(dy * side[0]) };
    })
    .filter(({ stone, ahead, off }) => stone.code !== from.code && ahead > 0 && off < 2 * ahead)
    .toSorted((a, b) => a.ahead + 2 * a.off - (b.ahead + 2 * b.off))[0]?.stone;
}

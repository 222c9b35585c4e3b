import { isOut, type Flags, type VoteMatrix } from './votes';

/** The picture of opinions: two axes along which people differ most. */
export interface OpinionMap {
  /** Mean vote of each statement over those who voted. */
  readonly centre: readonly number[];
  /** Two axes of length one over the statements; the sign of each is such that its greatest loading is positive. */
  readonly components: readonly [readonly number[], readonly number[]];
  /** Where each person stands. */
  readonly projection: readonly (readonly [number, number])[];
  /** How far out each statement stands: the length of the projection of one who agrees with it alone. */
  readonly extremity: readonly number[];
}

/**
 * Principal components of the votes, missing votes at the mean of their statement. A person's place is scaled up by
 * √(statements / votes cast), so that who voted little is not drawn to the middle.
 * Small, Bjorkegren, Erkkilä, Shaw, Megill: Polis, RECERCA 2021.
 */
export function opinionMap(matrix: VoteMatrix, flags: Flags): OpinionMap {
  const { statements, votes } = matrix;
  const taking = statements.map((statement) => !isOut(flags, statement));
  const centre = means(matrix, taking);
  const rows = votes.map((row) => {
    const centred = new Float64Array(statements.length);
    for (const [at, vote] of row) if (taking[at]) centred[at] = vote - centre[at]!;
    return centred;
  });
  const components = principal(rows, statements.length);
  const out = taking.filter((takes) => !takes).length;
  const projection = rows.map((row, person): [number, number] => {
    let cast = out;
    for (const at of votes[person]!.keys()) if (taking[at]) cast++;
    const scale = Math.sqrt(statements.length / Math.max(cast, 1));
    return [dot(row, components[0]) * scale, dot(row, components[1]) * scale];
  });
  const alone = Math.sqrt(statements.length);
  const extremity = statements.map((_, at) =>
    taking[at] ? Math.hypot(components[0][at]!, components[1][at]!) * Math.abs(1 - centre[at]!) * alone : 0,
  );
  return { centre, components: [[...components[0]], [...components[1]]], projection, extremity };
}

function means({ statements, votes }: VoteMatrix, taking: readonly boolean[]): number[] {
  const sum = new Float64Array(statements.length);
  const cast = new Float64Array(statements.length);
  for (const row of votes)
    for (const [at, vote] of row) {
      sum[at]! += vote;
      cast[at]!++;
    }
  return statements.map((_, at) => (taking[at] && cast[at]! > 0 ? sum[at]! / cast[at]! : 0));
}

/** The two longest axes of the covariance, by Jacobi's rotations: exact to the last digits, and the same every time. */
function principal(rows: readonly Float64Array[], size: number): [Float64Array, Float64Array] {
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows)
    for (let i = 0; i < size; i++) {
      const at = row[i]!;
      if (at === 0) continue;
      const line = covariance[i]!;
      for (let j = i; j < size; j++) line[j]! += at * row[j]!;
    }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) covariance[i]![j] = covariance[j]![i]!;
  const axes = leadingAxes(covariance, size);
  return [signed(axes[0]!), signed(axes[1]!)];
}

/**
 * Two leading eigenvectors by orthogonal iteration on a block of eight: the extra six make it converge even where the
 * second and third axis are nearly as long. Starts from fixed vectors.
 */
function leadingAxes(matrix: readonly Float64Array[], size: number): Float64Array[] {
  const width = Math.min(8, size);
  let block: Float64Array[] = Array.from({ length: width }, (_, b) =>
    Float64Array.from({ length: size }, (_, i) => Math.sin((i + 1) * (b + 1) * 0.7) + (i === b ? 1 : 0)),
  );
  orthonormal(block);
  let before = [0, 0];
  for (let round = 0; round < 5_000; round++) {
    block = block.map((vector) => times(matrix, vector));
    const lengths = block.slice(0, 2).map((vector) => Math.sqrt(dot(vector, vector)));
    orthonormal(block);
    const moved = lengths.some((length, at) => Math.abs(length - before[at]!) > 1e-13 * (1 + length));
    before = lengths;
    if (!moved && round > 50) break;
  }
  while (block.length < 2) block.push(new Float64Array(size));
  return block;
}

function times(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) => dot(row, vector));
}

/** Gram and Schmidt, in place; what has no length of its own becomes nothing. */
function orthonormal(block: Float64Array[]): void {
  block.forEach((vector, at) => {
    for (let earlier = 0; earlier < at; earlier++) {
      const along = dot(vector, block[earlier]!);
      for (let i = 0; i < vector.length; i++) vector[i]! -= along * block[earlier]![i]!;
    }
    const length = Math.sqrt(dot(vector, vector));
    for (let i = 0; i < vector.length; i++) vector[i] = length > 1e-12 ? vector[i]! / length : 0;
  });
}

/** A repeatable picture: of an axis and its opposite, the one whose greatest loading is positive. */
function signed(axis: Float64Array): Float64Array {
  let greatest = 0;
  for (const loading of axis) if (Math.abs(loading) > Math.abs(greatest) + 1e-12) greatest = loading;
  return greatest < 0 ? axis.map((loading) => -loading) : axis;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

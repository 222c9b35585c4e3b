import { EMPTY, type Purses } from './purses';

/** Groups of voters who approve a project. */
export type Supporters = Int32Array;

/** What a project would cost each supporter who can pay in full, the others giving all they have. */
export interface Price {
  /** First guess, within `error`. */
  readonly float: number;
  readonly error: number;
  /** Voters who pay it in full. */
  readonly payers: number;
  /** The price times `payers`, exactly, over the purses' denominator: what the poor leave to pay. */
  exact(): bigint;
  /** This class holds less than the price. */
  poor(ofClass: number): boolean;
  /** This class holds the price to the unit: nothing is left to it. */
  justEnough(ofClass: number): boolean;
}

const ULP = 2 ** -52;
let inClass = new Int32Array(0);

/**
 * The least p with Σ min(money, p) = cost over the supporters, or nothing when they hold less than the cost together.
 * p starts at cost / supporters; who holds less than p gives all, which raises p for the others, until nobody more
 * falls behind. Floats go first; classes within their error of p are compared in integers, and the answer is checked.
 */
export function priceOf(
  cost: bigint,
  supporters: Supporters,
  voters: Int32Array,
  classOf: Int32Array,
  purses: Purses,
): Price | undefined {
  const classes = classesOf(supporters, voters, classOf, purses.count);
  const { money } = purses;
  let sum = 0;
  let payers = 0;
  for (const of of classes) {
    sum += inClass[of]! * money[of]!;
    payers += inClass[of]!;
  }
  if (payers === 0) return undefined;
  const target = Number(cost);
  const sumError = payers * purses.error + (sum + target) * ULP * (classes.length + 4);
  if (sum < target - sumError) return undefined;
  const counts = inClass;
  if (sum <= target + sumError && purses.exactSum(counts, classes) < cost * purses.denominator) return undefined;
  // Float rounds.
  let rich = classes;
  let rest = target;
  let float = rest / payers;
  for (;;) {
    const still: number[] = [];
    for (const of of rich)
      if (money[of]! < float) {
        rest -= counts[of]! * money[of]!;
        payers -= counts[of]!;
      } else still.push(of);
    if (still.length === rich.length || payers === 0) break;
    rich = still;
    float = rest / payers;
  }
  const error = payers > 0 ? purses.error + sumError / payers : Infinity;
  return exactly({ cost, classes, purses, float, error });
}

interface Guess {
  readonly cost: bigint;
  readonly classes: readonly number[];
  readonly purses: Purses;
  readonly float: number;
  readonly error: number;
}

/** Settles which classes are poor, then the price. */
function exactly(guess: Guess): Price {
  const { classes, purses, cost } = guess;
  const { money } = purses;
  const certain: number[] = [];
  const doubtful: number[] = [];
  let payers = 0;
  for (const of of classes) {
    if (money[of]! < guess.float - 2 * guess.error) certain.push(of);
    else {
      payers += inClass[of]!;
      if (money[of]! <= guess.float + 2 * guess.error) doubtful.push(of);
    }
  }
  if (doubtful.length === 0 && payers > 0) {
    const counts = copyOf(certain);
    return {
      float: guess.float,
      error: guess.error,
      payers,
      exact: once(() => cost * purses.denominator - sumOf(counts, purses)),
      poor: (of) => money[of]! < guess.float,
      justEnough: () => false,
    };
  }
  return inIntegers(guess);
}

/** The same rounds in integers, for all classes: rare, when money lies as close to the price as floats are apart. */
function inIntegers({ cost, classes, purses }: Guess): Price {
  const exact = new Map(classes.map((of) => [of, purses.exact(of)]));
  let rest = cost * purses.denominator;
  let payers = 0;
  for (const of of classes) payers += inClass[of]!;
  let rich = [...classes];
  for (;;) {
    const atLeast = rest;
    const all = BigInt(payers);
    const poor = rich.filter((of) => exact.get(of)! * all < atLeast);
    if (poor.length === 0) break;
    for (const of of poor) {
      rest -= exact.get(of)! * BigInt(inClass[of]!);
      payers -= inClass[of]!;
    }
    rich = rich.filter((of) => exact.get(of)! * all >= atLeast);
  }
  const all = BigInt(payers);
  const float = purses.float(rest) / payers;
  return {
    float,
    error: float * ULP * 4,
    payers,
    exact: () => rest,
    poor: (of) => exact.get(of)! * all < rest,
    justEnough: (of) => exact.get(of)! * all === rest,
  };
}

/** Classes with money among the supporters; `inClass` tells how many voters each has, until the next call. */
function classesOf(supporters: Supporters, voters: Int32Array, classOf: Int32Array, count: number): number[] {
  if (inClass.length < count) inClass = new Int32Array(count * 2);
  const classes: number[] = [];
  for (const group of supporters) inClass[classOf[group]!] = 0;
  for (const group of supporters) {
    const of = classOf[group]!;
    if (of === EMPTY) continue;
    if (inClass[of] === 0) classes.push(of);
    inClass[of]! += voters[group]!;
  }
  return classes;
}

const copyOf = (classes: readonly number[]): [number, number][] => classes.map((of) => [of, inClass[of]!]);

function sumOf(counts: readonly [number, number][], purses: Purses): bigint {
  const voters = new Int32Array(purses.count);
  for (const [of, count] of counts) voters[of] = count;
  return purses.exactSum(
    voters,
    counts.map(([of]) => of),
  );
}

function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

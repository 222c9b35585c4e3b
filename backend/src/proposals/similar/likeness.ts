import { conceptOf } from './synonyms';

/** The stems of a text without its places: of its title, and of what it says is missing. */
export interface Stems {
  readonly title: readonly string[];
  readonly need: readonly string[];
}

/** How much a stem tells: few proposals have it, so it tells a lot. */
export type Weight = (stem: string) => number;

/**
 * What was tuned, on one half of the labelled pairs: the share of each part, the least that is shown, and how far behind
 * the best another may stand.
 */
export const TUNED = { title: 0.3, all: 0.5, letters: 0.2, least: 0.21, beside: 0.6 };

/**
 * How alike two proposals are, 0 to 1: the share of what their titles say that the other says too (its mean, both
 * ways), the cosine of all they say, and the likeness of their titles letter by letter.
 * Cost: linear in the number of stems.
 */
export function likeness(asked: Stems, found: Stems, letters: number, weight: Weight): number {
  const [a, b] = [concepts(asked, weight), concepts(found, weight)];
  const titles = (shared(a.title, b.all) + shared(b.title, a.all)) / 2;
  return TUNED.title * titles + TUNED.all * cosine(a.all, b.all) + TUNED.letters * letters;
}

type Weights = ReadonlyMap<string, number>;

function concepts({ title, need }: Stems, weight: Weight): { title: Weights; all: Weights } {
  const weigh = (stems: readonly string[]) => new Map(stems.map((stem) => [conceptOf(stem), weight(stem)]));
  const titles = weigh(title);
  return { title: titles, all: new Map([...weigh(need), ...titles]) };
}

function shared(part: Weights, whole: Weights): number {
  let [both, all] = [0, 0];
  for (const [concept, weight] of part) {
    all += weight;
    if (whole.has(concept)) both += weight;
  }
  return all ? both / all : 0;
}

function cosine(a: Weights, b: Weights): number {
  let dot = 0;
  for (const [concept, weight] of a) dot += weight * (b.get(concept) ?? 0);
  const norm = (one: Weights) => Math.sqrt([...one.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return dot ? dot / (norm(a) * norm(b)) : 0;
}

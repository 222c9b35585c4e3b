import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import { Places } from '../../territory';
import { likeness, TUNED, type Stems } from './likeness';
import { PlaceNames, samePlace } from './place-names';
import { SimilarStore } from './similar.store';
import { writtenLanguage } from './written-language';

/** Never more: a person who writes reads three titles, not ten. */
const AT_MOST = 3;
/** The stems looked for: the rarest ones find, the others only weigh. */
const LOOKED_FOR = 12;

export interface Written {
  readonly title: string;
  readonly need: string;
  readonly language: 'fr' | 'en';
  readonly commune?: string;
  /** The draft itself, never like itself. */
  readonly except?: Id;
}

/** What is on line already and says much the same as what is being written. */
@Injectable()
export class SimilarProposals {
  constructor(
    @Inject(SimilarStore) private readonly store: SimilarStore,
    @Inject(Places) private readonly places: Places,
  ) {}

  /** The most alike, three at most; nothing is most often the right answer. */
  async to(written: Written): Promise<Id[]> {
    const found = await this.scored(written);
    const least = Math.max(TUNED.least, TUNED.beside * (found[0]?.score ?? 0));
    return found
      .filter(({ score }) => score >= least)
      .slice(0, AT_MOST)
      .map(({ id }) => id);
  }

  /** All that was looked at, the most alike first. */
  private async scored({ commune, except, ...asked }: Written): Promise<{ id: Id; score: number }[]> {
    const names = await this.names();
    const [title, need] = [read(asked.title, 200), read(asked.need, 2000)];
    const language = writtenLanguage(`${title} ${need}`, asked.language);
    const [mine, said] = [names.of(title), names.of(need)];
    const [titleStems = [], needStems = []] = await this.store.stems(language, [mine.text, said.text]);
    const weight = await this.store.weights();
    const stems = { title: titleStems, need: needStems };
    const telling = await this.store.telling([...titleStems, ...needStems], LOOKED_FOR);
    if (!telling.length) return [];
    const found = await this.store.candidates(telling, mine.text, this.places.commune(commune)?.code, except);
    const titles = found.map((one) => names.of(one.title));
    const theirs = await this.store.stems(language, [
      ...titles.map(({ text }) => text),
      ...found.map((one) => names.of(one.need).text),
    ]);
    return found
      .map((one, at) => ({
        ...one,
        at,
        stems: { title: theirs[at]!, need: theirs[at + found.length]! } satisfies Stems,
      }))
      .filter(({ at }) => samePlace(mine.places, titles[at]!.places))
      .map((one) => ({ id: one.id, score: likeness(stems, one.stems, one.letters, weight) }))
      .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  private async names(): Promise<PlaceNames> {
    const places = await this.places.ready();
    return new PlaceNames(places.communes().map(({ name }) => name));
  }
}

/** What PostgreSQL can read, no longer than a proposal may be: no text of its holds a NUL. */
function read(text: string, most: number): string {
  return text.slice(0, most).replaceAll('\u0000', ' ').toWellFormed();
}

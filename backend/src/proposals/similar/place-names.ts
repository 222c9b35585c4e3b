/** Capital letters that name no place: days, months, and the writer. */
const NO_PLACE = new Set(
  (
    'i monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays ' +
    'january february march april may june july august september october november december christmas easter ' +
    'noel paques etat internet wifi web'
  ).split(' '),
);
const PROPER = /(?<=[\p{L}\p{N},’'] ?[«“"]?|- )\p{Lu}\p{Ll}[\p{L}’-]*(?: (?:\p{Lu}|d[eu] \p{Lu})[\p{L}’-]+)*/gu;
const TAIL = /-(?:en|le|la|les|sur|sous|de|du)-.*$/iu;

/** What a text says without the places it names, and those places: two texts that differ only by them are not one. */
export interface Unplaced {
  readonly text: string;
  readonly places: ReadonlySet<string>;
}

/** Finds the names of places: those of the territory however they are written, others by their capital letter. */
export class PlaceNames {
  private readonly known: readonly RegExp[];

  /** @param names of communes and of the territory itself, as they are officially written */
  constructor(names: readonly string[]) {
    const forms = new Set(names.flatMap((name) => [name, name.replace(TAIL, '')]));
    this.known = [...forms]
      .filter((form) => form.length > 3)
      .toSorted((a, b) => b.length - a.length)
      .map((form) => new RegExp(`(?<![\\p{L}])${spelled(form)}(?![\\p{L}])`, 'gu'));
  }

  of(text: string): Unplaced {
    const places = new Set<string>();
    let rest = text.normalize('NFC');
    for (const name of this.known)
      rest = rest.replace(name, (found) => {
        places.add(plain(found).replace(/ (?:en|le|la|les|sur|sous|de|du) .*$/u, ''));
        return ' ';
      });
    const capitals = rest.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;
    // a title written In Capitals Like This tells nothing by them
    if (capitals * 2 <= rest.split(/\s+/u).length + 1)
      rest = rest.replace(PROPER, (found) => {
        if (NO_PLACE.has(plain(found))) return found;
        places.add(plain(found));
        return ' ';
      });
    return { text: rest, places };
  }
}

/** The same place, one of them said more closely, or one that says nothing of it. */
export function samePlace(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  return [...fewer].every((place) => more.has(place));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** A name with or without its accents and hyphens; in small letters too, unless it could be a common word. */
function spelled(name: string): string {
  const common = /^(?:la|le|les)\b/iu.test(name) || !/[-\s]/u.test(name);
  return [...name.normalize('NFC')]
    .map((letter, at) => {
      if (/[-\s’']/u.test(letter)) return "[-\\s’']";
      const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
      const first = at === 0 || /[-\s’']/u.test(name[at - 1]!);
      const cases =
        common && first && /\p{Lu}/u.test(letter) && at > 0
          ? [letter, bare]
          : [letter, bare, letter.toLowerCase(), bare.toLowerCase()];
      return `[${[...new Set(cases)].join('')}]`;
    })
    .join('');
}

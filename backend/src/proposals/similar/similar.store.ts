import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import { Database } from '../../platform/database/database';
import type { Weight } from './likeness';

/** The newest proposals tell how rare a stem is: enough to know, and never more to read. */
const SAMPLE = 500;
const FRESH_MS = 60_000;
/** Reads no more than these, however many there are. */
const BY_WORDS = 40;
const BY_LETTERS = 20;

/** The most rows that one search may weigh: among a hundred thousand, a common word is not looked for. */
const ROWS = 4000;

/** How often stems are met, in the sample; and how many proposals there are, about. */
interface Rarity {
  readonly of: ReadonlyMap<string, number>;
  readonly sampled: number;
  readonly all: number;
}

export interface Candidate {
  readonly id: Id;
  readonly title: string;
  readonly need: string;
  readonly letters: number;
}

/** What is on line and might say the same, by its stems and by the letters of its title. */
@Injectable()
export class SimilarStore {
  private rarity: (Rarity & { readonly readAt: number }) | undefined;

  constructor(@Inject(Database) private readonly database: Database) {}

  /** The stems of several texts, one statement. */
  async stems(language: 'fr' | 'en', texts: readonly string[]): Promise<string[][]> {
    const rows = await this.database.sql<{ stems: string[] }>(
      `SELECT tsvector_to_array(stem_words($1, text)) AS stems FROM unnest($2::text[]) WITH ORDINALITY AS t(text, at) ORDER BY at`,
      [language, texts],
    );
    return rows.map(({ stems }) => stems);
  }

  /** How much each stem tells, counted at most once a minute. */
  async weights(): Promise<Weight> {
    const { of, sampled } = await this.rarities();
    // as if there were twenty more: a territory that begins has no rare word yet
    return (stem) => Math.log((sampled + 20) / ((of.get(stem) ?? 0) + 1));
  }

  /** The stems to look for, the most telling first, as long as they bring no more rows than one search may weigh. */
  async telling(stems: readonly string[], most: number): Promise<string[]> {
    const { of, sampled, all } = await this.rarities();
    const met = (stem: string) => of.get(stem) ?? 0;
    const rarest = [...new Set(stems)].toSorted((a, b) => met(a) - met(b) || (a < b ? -1 : 1)).slice(0, most);
    let rows = 0;
    return rarest.filter((stem, at) => {
      rows += sampled ? ((met(stem) + 1) * all) / sampled : 0;
      return at < 2 || rows <= ROWS;
    });
  }

  private async rarities(): Promise<Rarity> {
    if (!this.rarity || Date.now() - this.rarity.readAt > FRESH_MS) {
      const rows = await this.database.sql<{ stem: string; n: number; sampled: number; all: number }>(
        `WITH sample AS MATERIALIZED (SELECT ts_filter(words, '{a,b}') AS words FROM proposal
           WHERE state = 'published' ORDER BY published_at DESC, id DESC LIMIT ${SAMPLE})
         SELECT word AS stem, count(*)::integer AS n, (SELECT count(*)::integer FROM sample) AS sampled,
           (SELECT reltuples::integer FROM pg_class WHERE oid = 'proposal'::regclass) AS all
         FROM sample, unnest(tsvector_to_array(words)) AS word GROUP BY word HAVING count(*) > 1`,
      );
      const sampled = rows[0]?.sampled ?? 0;
      this.rarity = {
        ...{ of: new Map(rows.map(({ stem, n }) => [stem, n])), sampled, readAt: Date.now() },
        // a sample that is not full is all there is
        all: sampled < SAMPLE ? sampled : Math.max(sampled, rows[0]?.all ?? 0),
      };
    }
    return this.rarity;
  }

  /** Counts anew at the next use: after many came or went at once. */
  forget(): void {
    this.rarity = undefined;
  }

  /** Those that share the most telling stems or the letters of the title, for this commune or for everywhere. */
  async candidates(
    stems: readonly string[],
    title: string,
    commune: string | undefined,
    except: Id | undefined,
  ): Promise<Candidate[]> {
    const query = stems.map((stem) => `'${stem.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`).join(' | ');
    const possible = `state = 'published' AND ($3::text IS NULL OR commune_code IS NULL OR commune_code = $3) AND ($4::uuid IS NULL OR id <> $4)`;
    return this.database.sql<Candidate>(
      `WITH found AS (
         (SELECT id FROM proposal WHERE ${possible} AND words @@ $1::tsquery
          ORDER BY ts_rank('{0, 0.1, 0.5, 1}', words, $1::tsquery) DESC, id LIMIT ${BY_WORDS})
         UNION
         (SELECT id FROM proposal WHERE ${possible} AND plain_words(title) % plain_words($2)
          ORDER BY similarity(plain_words(title), plain_words($2)) DESC, id LIMIT ${BY_LETTERS}))
       SELECT p.id, p.title, p.need, similarity(plain_words(p.title), plain_words($2))::float8 AS letters
       FROM found JOIN proposal p USING (id) ORDER BY p.id`,
      [query, title, commune ?? null, except ?? null],
    );
  }
}

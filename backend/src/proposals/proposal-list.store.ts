import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isDay, isId, type Clock, type Day, type Id } from '@mondee/kernel';
import { Places } from '../territory';
import { Database } from '../platform/database/database';
import { CLOCK } from '../platform/facts/acts';
import { fromCursor, isInstantKey, page, type Connection } from '../platform/graphql/connection.view';
import { Settings } from '../platform/settings/settings';
import type { AnswerStanding, ProposalFacetsView } from './proposal-facets.view';
import { ProposalStore, type ListPart } from './proposal.store';
import type { ProposalView } from './proposal.view';
import { supportThreshold } from './support-threshold';

export interface ProposalFilter {
  readonly axis?: string | null;
  readonly commune?: string | null;
  readonly search?: string | null;
  readonly answer?: AnswerStanding | null;
  readonly by?: 'organisation' | 'resident' | null;
  readonly reached?: boolean | null;
}
export type ProposalSort = 'newest' | 'supported' | 'discussed' | 'due';

/** What each order goes by, and how a key of a cursor is known for one of ours. */
const ORDERS: Record<ProposalSort, { by: string; type: string; down: boolean; ours: (key: unknown) => boolean }> = {
  newest: { by: 'p.published_at', type: 'timestamptz', down: true, ours: isInstantKey },
  supported: {
    ...{ by: 'p.support_count', type: 'integer', down: true },
    ours: (key) => Number.isInteger(key) && Math.abs(Number(key)) < 2 ** 31,
  },
  discussed: {
    ...{ by: `coalesce(p.talked_at, '1970-01-01 00:00:00+00'::timestamptz)`, type: 'timestamptz', down: true },
    ours: isInstantKey,
  },
  due: { by: `coalesce(p.answer_due, '9999-12-31'::date)`, type: 'date', down: false, ours: isDay },
};

type Cell = Readonly<{
  axis: Id;
  commune: string | null;
  answer: AnswerStanding;
  group: boolean;
  far: boolean;
  n: number;
}>;

/** The public list of proposals: search, facets, orders; one statement for the rows, one for all counts. */
@Injectable()
export class ProposalList {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Places) private readonly places: Places,
    @Inject(ProposalStore) private readonly store: ProposalStore,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Proposals on line; only what the answer holds is read. */
  async page(
    filter: ProposalFilter & { readonly sort: ProposalSort },
    asked: { first: number; after?: string },
    wanted: 'whole' | readonly ListPart[],
  ): Promise<Connection<ProposalView>> {
    await this.places.ready();
    const params: unknown[] = [];
    const wheres = this.wheres(filter, params, await this.queryOf(filter.search));
    const count = { where: wheres.join(' AND '), params: [...params] };
    const { by, type, down, ours } = ORDERS[filter.sort];
    const cursor = fromCursor(asked.after, 2);
    if (cursor && ours(cursor[0]) && isId(cursor[1]))
      wheres.push(
        `(${by}, p.id) ${down ? '<' : '>'} ($${params.push(cursor[0])}::${type}, $${params.push(cursor[1])}::uuid)`,
      );
    const way = down ? 'DESC' : 'ASC';
    const rows = await this.store.listed(
      wanted,
      by,
      `${wheres.join(' AND ')} ORDER BY ${by} ${way}, p.id ${way} LIMIT ${asked.first + 1}`,
      params,
    );
    return page(
      rows,
      asked,
      (view) => [sortKey(view.sortKey), view.id],
      async () =>
        Number(
          (await this.database.sql(`SELECT count(*) AS n FROM proposal p WHERE ${count.where}`, count.params))[0]!['n'],
        ),
    );
  }

  /** How many there are behind each choice; each is counted as if nothing were chosen of its own kind. */
  async facets(filter: ProposalFilter): Promise<ProposalFacetsView> {
    const places = await this.places.ready();
    const params: unknown[] = [this.today(), supportThreshold(this.settings)];
    const where = this.wheres({}, params, await this.queryOf(filter.search)).join(' AND ');
    const cells = await this.database.sql<Cell>(
      `SELECT p.axis_id AS axis, p.commune_code AS commune, coalesce(p.answer_verdict, CASE WHEN p.answer_due < $1::date THEN 'overdue'
          WHEN p.answer_due IS NOT NULL THEN 'awaited' ELSE 'none' END) AS answer,
         p.organisation_id IS NOT NULL AS "group", p.support_count >= $2::integer AS far, count(*)::integer AS n
       FROM proposal p WHERE ${where} GROUP BY 1, 2, 3, 4, 5`,
      params,
    );
    const fits: Record<keyof ProposalFilter, (cell: Cell) => boolean> = {
      search: () => true,
      axis: ({ axis }) => !filter.axis || axis === filter.axis,
      commune: ({ commune }) => !filter.commune || commune === filter.commune,
      answer: ({ answer }) => !filter.answer || answer === filter.answer,
      by: ({ group }) => !filter.by || group === (filter.by === 'organisation'),
      reached: ({ far }) => !filter.reached || far,
    };
    /** Counts by a key, under all choices but those of one kind. */
    const by = <K>(but: keyof ProposalFilter, key: (cell: Cell) => K) => {
      const counted = new Map<K, number>();
      for (const cell of cells)
        if (Object.entries(fits).every(([name, fit]) => name === but || fit(cell)))
          counted.set(key(cell), (counted.get(key(cell)) ?? 0) + cell.n);
      return counted;
    };
    const [axes, communes, groups] = [
      by('axis', ({ axis }) => axis),
      by('commune', ({ commune }) => commune),
      by('by', ({ group }) => group),
    ];
    return {
      total: [...by('search', () => true).values()][0] ?? 0,
      axes: places.axes().map((axis) => ({ axis, count: axes.get(axis.id) ?? 0 })),
      communes: places.communes().map((commune) => ({ commune, count: communes.get(commune.code) ?? 0 })),
      everywhere: communes.get(null) ?? 0,
      answers: [...by('answer', ({ answer }) => answer)].map(([answer, count]) => ({ answer, count })),
      organisations: groups.get(true) ?? 0,
      residents: groups.get(false) ?? 0,
      reached: by('reached', ({ far }) => far).get(true) ?? 0,
      threshold: supportThreshold(this.settings),
    };
  }

  /** What was typed, as PostgreSQL searches it; asked first, so that it knows beforehand how rare the words are. */
  private async queryOf(search: string | null | undefined): Promise<string | undefined> {
    const words = wordsIn(search);
    if (!words.length) return search?.trim() ? '' : undefined;
    const query = words.map((_, at) => wordQuery(`$${at + 1}::text`, at === words.length - 1)).join(' && ');
    return (await this.database.sql<{ query: string }>(`SELECT (${query})::text AS query`, words))[0]!.query;
  }

  private wheres(filter: ProposalFilter, params: unknown[], query: string | undefined): string[] {
    const hold = (value: unknown) => `$${params.push(value)}`;
    const wheres = [`p.state = 'published'`];
    // an axis that is no id is the axis of nothing
    if (filter.axis) wheres.push(isId(filter.axis) ? `p.axis_id = ${hold(filter.axis)}` : 'false');
    if (filter.commune) wheres.push(`p.commune_code = ${hold(visible(filter.commune))}`);
    if (query) wheres.push(`p.words @@ ${hold(query)}::tsquery`);
    else if (query === '') wheres.push('false');
    if (filter.by) wheres.push(`p.organisation_id IS ${filter.by === 'organisation' ? 'NOT ' : ''}NULL`);
    if (filter.reached) wheres.push(`p.support_count >= ${hold(supportThreshold(this.settings))}::integer`);
    if (filter.answer === 'none') wheres.push('p.answer_verdict IS NULL AND p.answer_due IS NULL');
    else if (filter.answer === 'awaited' || filter.answer === 'overdue')
      wheres.push(
        `p.answer_verdict IS NULL AND p.answer_due ${filter.answer === 'overdue' ? '<' : '>='} ${hold(this.today())}::date`,
      );
    else if (filter.answer) wheres.push(`p.answer_verdict = ${hold(filter.answer)}`);
    return wheres;
  }

  private today(): Day {
    return dayIn(this.clock.now(), this.places.territory().zone);
  }
}

/** A word by its stem in either language, by itself, and the last one by its beginning: one is still typing it. */
function wordQuery(held: string, last: boolean): string {
  const plain = `plain_words(${held})`;
  const forms = [
    `plainto_tsquery('mondee_fr', ${held})`,
    ...['mondee_fr', 'mondee_en', 'simple'].map((name) => `plainto_tsquery('${name}', ${plain})`),
    ...(last ? [`to_tsquery('simple', ${plain} || ':*')`] : []),
  ];
  return `(${forms.join(' || ')})`;
}

/** At most eight words of what was typed. */
function wordsIn(search: string | null | undefined): string[] {
  return [
    ...(search ?? '')
      .slice(0, 200)
      .normalize('NFC')
      .matchAll(/[\p{L}\p{N}]+/gu),
  ]
    .map(([word]) => word)
    .slice(0, 8);
}

/** What PostgreSQL can compare: no text of its holds a NUL. */
function visible(text: string): string {
  return text.replaceAll('\u0000', ' ').toWellFormed();
}

function sortKey(key: unknown): string | number {
  return key instanceof Date ? key.toISOString() : (key as string | number);
}

import { share, type Share } from '@mondee/kernel';
import { Unreadable } from '@mondee/methods/tallying';
import { groupBallots, type BudgetElection, type SingleBallot } from './election';
import { records, type FileRecord } from './records';

/** A `.pb` file as it stands: all columns kept, in their order. */
export interface PabulibFile {
  readonly meta: ReadonlyMap<string, string>;
  readonly projectColumns: readonly string[];
  readonly projects: readonly ReadonlyMap<string, string>[];
  readonly voteColumns: readonly string[];
  readonly votes: readonly ReadonlyMap<string, string>[];
}

const SECTIONS = ['META', 'PROJECTS', 'VOTES'] as const;
type Section = (typeof SECTIONS)[number];
const VOTE_TYPES = ['approval', 'ordinal', 'cumulative', 'choose-1', 'scoring'];

/**
 * Reads a `.pb` file; tolerant of what real ones hold: BOM, CRLF, quotes with semicolons and line breaks, columns in
 * any order, missing last fields. Format: Stolicki, Szufa, Talmon, Pabulib, 2020; pabulib.org/format.
 * @throws Unreadable with the line
 */
export function readPabulib(text: string): PabulibFile {
  const sections = cut(records(text));
  const meta = new Map(sections.META.rows.map(({ fields }) => [fields[0]!.trim(), (fields[1] ?? '').trim()]));
  return {
    meta,
    projectColumns: sections.PROJECTS.columns,
    projects: sections.PROJECTS.rows.map((row) => named(sections.PROJECTS.columns, row)),
    voteColumns: sections.VOTES.columns,
    votes: sections.VOTES.rows.map((row) => named(sections.VOTES.columns, row)),
  };
}

interface Cut {
  readonly columns: string[];
  readonly rows: FileRecord[];
}

function cut(all: readonly FileRecord[]): Record<Section, Cut> {
  const sections: Partial<Record<Section, Cut>> = {};
  let current: FileRecord[] | undefined;
  for (const record of all) {
    const name = SECTIONS.find((one) => record.fields.length === 1 && record.fields[0]!.trim().toUpperCase() === one);
    if (name) {
      current = [];
      sections[name] = { columns: [], rows: current };
    } else if (current) current.push(record);
    else throw new Unreadable('NoSection', 'A .pb file begins with META.', record.line);
  }
  for (const name of SECTIONS) {
    const section = sections[name];
    const head = section?.rows.shift();
    if (!section || !head) throw new Unreadable('MissingSection', `The section ${name} is missing or empty.`, 1);
    section.columns.push(...head.fields.map((field) => field.trim().toLowerCase()));
    const wanted = { META: 'key', PROJECTS: 'project_id', VOTES: 'voter_id' }[name];
    if (!section.columns.includes(wanted))
      throw new Unreadable('MissingColumn', `The section ${name} has no column ${wanted}.`, head.line);
  }
  return sections as Record<Section, Cut>;
}

const LINE = Symbol('line');
type Row = ReadonlyMap<string, string> & { [LINE]?: number };

function named(columns: readonly string[], { fields, line }: FileRecord): Row {
  const row: Row = new Map(columns.map((column, at) => [column, (fields[at] ?? '').trim()]));
  row[LINE] = line;
  return row;
}

const lineOf = (row: Row): number => row[LINE] ?? 1;

/** What the methods count. A project named twice on a ballot counts once; a vote for an unknown one is refused. */
export function electionOf(file: PabulibFile): BudgetElection {
  const { meta } = file;
  const type = meta.get('vote_type') ?? 'approval';
  if (!VOTE_TYPES.includes(type))
    throw new Unreadable('UnknownVoteType', `The vote type «${type}» is none of ${VOTE_TYPES.join(', ')}.`, 1);
  const budgetText = meta.get('budget');
  if (budgetText === undefined) throw new Unreadable('MissingBudget', 'META states no budget.', 1);
  const costs = file.projects.map((row) => decimal(row.get('cost') ?? '', 'cost', lineOf(row)));
  const budget = decimal(budgetText, 'budget', 1);
  const scale = Math.max(0, budget.places, ...costs.map(({ places }) => places));
  const whole = ({ digits, places }: Decimal) => digits * 10n ** BigInt(scale - places);
  const index = new Map<string, number>();
  const projects = file.projects.map((row, at) => {
    const id = row.get('project_id')!;
    if (id === '' || index.has(id))
      throw new Unreadable('DuplicateProject', `The project id «${id}» stands twice or is empty.`, lineOf(row));
    index.set(id, at);
    return { id, name: row.get('name') ?? id, cost: whole(costs[at]!) };
  });
  const read = ballotReader(index, type, meta);
  const threshold = meta.get('min_project_score_threshold');
  return {
    projects,
    groups: groupBallots(file.votes.map(read)),
    voters: file.votes.length,
    budget: whole(budget),
    scale,
    ...(threshold && { threshold: shareOf(decimal(threshold, 'min_project_score_threshold', 1)) }),
  };
}

function ballotReader(index: ReadonlyMap<string, number>, type: string, meta: ReadonlyMap<string, string>) {
  const pointed = type === 'cumulative' || type === 'ordinal' || type === 'scoring';
  const longest = Number(meta.get('max_length') ?? index.size);
  return (row: Row): SingleBallot => {
    const names = (row.get('vote') ?? '').split(',').map((name) => name.trim());
    const given = (row.get('points') ?? '').split(',').map((one) => one.trim());
    const points = new Map<number, Share>();
    names.forEach((name, at) => {
      if (name === '') return;
      const project = index.get(name);
      if (project === undefined)
        throw new Unreadable('UnknownProject', `The ballot names «${name}», which is no project.`, lineOf(row));
      if (points.has(project)) return;
      if (!pointed) points.set(project, share(1n));
      else if (given[at]) points.set(project, shareOf(decimal(given[at], 'points', lineOf(row))));
      else if (type === 'ordinal') points.set(project, share(BigInt(Math.max(0, longest - at))));
      else points.set(project, share(1n));
    });
    // Approval is a vote with points above nothing.
    const approved = [...points.keys()].filter((project) => points.get(project)!.num > 0n).sort((a, b) => a - b);
    return pointed ? { approved, points: approved.map((project) => points.get(project)!) } : { approved };
  };
}

interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** An exact decimal; a comma may stand for the point. @throws Unreadable */
export function decimal(text: string, what: string, line: number): Decimal {
  const match = /^\s*([+-]?)(\d[\d\s\u00a0\u202f]*)(?:[.,](\d+))?\s*$/.exec(text);
  if (!match || match[1] === '-' || text.length > 60)
    throw new Unreadable('NotANumber', `«${text.slice(0, 40)}» is no amount (${what}).`, line);
  const decimals = (match[3] ?? '').replace(/0+$/, '');
  return { digits: BigInt(match[2]!.replace(/\D/g, '') + decimals), places: decimals.length };
}

const shareOf = ({ digits, places }: Decimal): Share => share(digits, 10n ** BigInt(places));

/**
 * Writes a `.pb` file: UTF-8, line feeds, semicolons, quotes only where needed, the columns in their order.
 * What `readPabulib` reads from it is the same file again.
 */
export function writePabulib({ meta, projectColumns, projects, voteColumns, votes }: PabulibFile): string {
  const line = (fields: readonly string[]) => fields.map(quoted).join(';');
  const rows = (columns: readonly string[], all: readonly ReadonlyMap<string, string>[]) =>
    all.map((row) => line(columns.map((column) => row.get(column) ?? '')));
  return [
    'META',
    'key;value',
    ...[...meta].map(line),
    'PROJECTS',
    line(projectColumns),
    ...rows(projectColumns, projects),
    'VOTES',
    line(voteColumns),
    ...rows(voteColumns, votes),
    '',
  ].join('\n');
}

const quoted = (field: string): string => (/^"|[;\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

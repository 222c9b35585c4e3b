import type { Written } from '../../graphql/acting';

/** A local time of the territory (`2026-12-06T20:00`) as an instant; the offset of that day, summer or winter. */
export function instantIn(local: string | null, zone = 'Europe/Paris'): string | null {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offset = (at: number) => {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(at))
      .reduce<Record<string, string>>((all, { type, value }) => ({ ...all, [type]: value }), {});
    const { year, month, day, hour, minute, second } = parts;
    return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(at / 1000) * 1000;
  };
  const first = asUtc - offset(asUtc);
  return new Date(asUtc - offset(first)).toISOString();
}

/** A project or a proposal that may stand among the options. */
export interface Linkable {
  readonly kind: 'project' | 'proposal';
  readonly id: string;
  readonly name: string;
  readonly cost?: number;
  readonly commune?: string;
}
interface Option {
  readonly key: string;
  readonly name: string;
  readonly cost?: number;
  readonly commune?: string;
  readonly thing?: { readonly kind: string; readonly id: string };
}

/** What is chosen among: the things ticked first, then the lines written, numbered from 1. */
export function allOptions(
  things: readonly Linkable[],
  text: string | null,
  communes: readonly Commune[] = [],
): Option[] {
  const linked = things.map(({ kind, id, name, cost, commune }) => ({
    name,
    ...(cost && { cost }),
    ...(commune && { commune }),
    thing: { kind, id },
  }));
  return [...linked, ...optionsIn(text, communes)].map((one, at) => ({ ...one, key: String(at + 1) }));
}

/** Groups that exclude each other, one a line, options by number or name: `Un four ; 3`. What names nothing stays, to be refused. */
export function incompatibleIn(text: string | null, options: readonly Option[]): string[][] {
  const keyOf = (said: string) =>
    options.find(({ key, name }) => key === said || name.toLowerCase() === said.toLowerCase())?.key ?? 'x';
  return (text ?? '')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => line.split(';').map((one) => keyOf(one.trim())));
}

interface Commune {
  readonly code: string;
  readonly name: string;
}

/** Options as people write them, one a line; in a budget with their cost, then the commune, each after a semicolon. */
export function optionsIn(
  text: string | null,
  communes: readonly Commune[] = [],
): { key: string; name: string; cost?: number; commune?: string }[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, at) => {
      const parts = line.split(';');
      const commune = parts.length > 1 ? codeOf(parts.at(-1)!, communes) : undefined;
      const said = commune ? parts.slice(0, -1).join(';').trim() : line;
      const found = /^(.+?)\s*;\s*([\d\s\u00a0\u202f]+)\s*€?$/.exec(said);
      const cost = found && Number(found[2]!.replace(/\D/g, ''));
      return {
        key: String(at + 1),
        name: found ? found[1]! : said,
        ...(cost && { cost }),
        ...(commune && { commune }),
      };
    });
}

const codeOf = (said: string, communes: readonly Commune[]) =>
  communes.find(({ name }) => name.toLowerCase() === said.trim().toLowerCase())?.code;

/** Colleges, one a line, with the weight after a semicolon where they carry weights. */
export function collegesIn(text: string | null): { id: string; name: string; weight?: number }[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [name = '', weight] = line.split(';').map((part) => part.trim());
      return { id: idOf(name), name, ...(Number(weight) > 0 && { weight: Number(weight) }) };
    });
}

/** The word that stands for a college in the list of voters: «Communes et agents» → `communes-et-agents`. */
export const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-')
    .slice(0, 40) || 'x';

/** The rule as the server reads it; what contradicts itself is refused there, with its sentence. */
export function ruleWritten(
  written: Written,
  things: readonly Linkable[] = [],
  communes: readonly Commune[] = [],
): string {
  const method = written.text('method') ?? 'yes-no';
  const budget = method === 'equal-shares' || method === 'greedy';
  const quorum = written.text('quorum');
  const majority = written.text('majority');
  const colleges = method === 'yes-no' || method === 'approval' ? collegesIn(written.text('colleges')) : [];
  const options = method === 'yes-no' ? [] : allOptions(things, written.text('options'), communes);
  const voteIn = written.all('voteIn');
  const minShare = written.text('minShare');
  const grades = (written.text('grades') ?? '')
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);
  return JSON.stringify({
    method,
    secrecy: written.text('secrecy') ?? 'secret',
    channels: written.all('channels'),
    options,
    ...(method === 'majority-judgment' && { grades }),
    ...(method === 'stv' && { seats: written.number('seats') ?? 1 }),
    ...(quorum && {
      quorum: { threshold: quorum, base: 'cast', each: colleges.length > 0 && written.text('quorumEach') !== null },
    }),
    ...(method === 'yes-no' &&
      majority && { majorities: [majorityOf(majority, colleges.length > 0 && written.text('majorityEach') !== null)] }),
    colleges,
    ...(budget && {
      budget: {
        amount: written.number('amount') ?? 0,
        withinBudget: written.text('withinBudget') !== null,
        ...(written.number('minVotes') && { minVotes: written.number('minVotes') }),
        ...(minShare && { minShare }),
        incompatible: incompatibleIn(written.text('incompatible'), options),
        ...(voteIn.length && { communes: voteIn }),
      },
    }),
    showsBallots: written.text('showsBallots') !== null,
    tellersNeeded: written.number('tellersNeeded') ?? 2,
  });
}

const majorityOf = (said: string, each: boolean) => ({
  ...(said.includes('/') ? { kind: 'qualified', threshold: said } : { kind: said }),
  over: each ? 'each' : 'votes',
});

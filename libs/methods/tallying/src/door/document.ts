import { shareText, type Share } from '@mondee/kernel';
import type { Counted, Printed } from './method';
import { Unreadable } from '../reading/unreadable';

/** What the command knows and the method does not. */
export interface About {
  readonly options: Readonly<Record<string, Printed>>;
  /** Of the file's bytes, as `sha256sum` says it. */
  readonly sha256: string;
  readonly elapsedMs: number;
}

/** The one document that `mondee tally` prints, the interface answers and the recount page reads. */
export function documentOf({ outcome, options, voters, standing, own }: Counted, about: About): string {
  const { method, version, inputHash, trace, ties } = outcome;
  return printed({
    method,
    version,
    options: about.options,
    input: { sha256: about.sha256, voters, options: options.length },
    inputHash,
    ...(standing && { winners: standing.winners, ranking: standing.ranking }),
    names: new Map(options.map(({ id, name }) => [id, name])),
    ...(standing && { scores: standing.scores }),
    ...own,
    steps: trace as readonly Printed[],
    ties: ties.map((tie) => ({ ...tie })),
    elapsedMs: about.elapsedMs,
  });
}

/** An input or an option that cannot be read. */
export const refusalOf = ({ code, message, line }: Unreadable): string =>
  printed({ error: { code, message, line: line ?? null } });

/** JSON text: whole numbers of any size as they are, parts as `"num/den"`, maps as objects in their own order. */
export function printed(value: Printed): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Printed[]).map(printed).join(',')}]`;
  if (isShare(value)) return value.den === 1n ? String(value.num) : JSON.stringify(shareText(value));
  const entries = value instanceof Map ? [...(value as ReadonlyMap<string, Printed>)] : Object.entries(value);
  const kept = entries.filter(([, one]) => one !== undefined);
  return `{${kept.map(([key, one]) => `${JSON.stringify(key)}:${printed(one)}`).join(',')}}`;
}

const isShare = (value: object): value is Share =>
  'num' in value && 'den' in value && typeof value.num === 'bigint' && typeof value.den === 'bigint';

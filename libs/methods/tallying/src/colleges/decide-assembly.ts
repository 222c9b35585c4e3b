import { share, shareText, type Share } from '@mondee/kernel';
import { hashLines } from '../counting/input-hash';
import type { Outcome } from '../counting/outcome';
import type { Assembly, College, Met } from './assembly';
import { formConditions } from './forms';
import { leastWhole, times, whole } from './parts';
import { carried, enough, weigh } from './weigh';
import { sentenceOf, type Language } from './sentence';

export interface AssemblyResult {
  readonly adopted: boolean;
  readonly quorum: QuorumMet;
  readonly conditions: readonly Met[];
  readonly colleges: readonly CollegeResult[];
  readonly sentence: Readonly<Record<Language, string>>;
}

export interface QuorumMet {
  readonly reached: boolean;
  readonly have: bigint;
  readonly need: bigint;
  /** Colleges that do not reach it where each has to. */
  readonly failing: readonly string[];
}

export interface CollegeResult {
  readonly id: string;
  readonly name: string;
  readonly weight: Share;
  readonly for: bigint;
  readonly against: bigint;
  readonly abstain: bigint;
  readonly present: bigint;
  readonly represented: bigint;
  readonly registered: bigint;
  /** What of its weight it puts on each side. */
  readonly carriedFor: Share;
  readonly carriedAgainst: Share;
}

/**
 * A vote by colleges with a quorum and any number of conditions that must all hold (a double majority, the absence of
 * a blocking minority). Every comparison is of whole numbers, for·m with k·base. The sentence says which line failed.
 * The usual French reference: CGCT L2121-17 (half of the members in office present; a second call meets without
 * quorum; proxies vote and do not make the quorum) and L2121-20 (absolute majority of the votes expressed).
 */
export function decideAssembly(assembly: Assembly): Outcome<AssemblyResult> {
  const quorum = quorumOf(assembly);
  const conditions = [...formConditions(assembly), ...assembly.conditions.map((one) => weigh(one, assembly))];
  const adopted = quorum.reached && conditions.every(({ met }) => met);
  const colleges = assembly.colleges.map(collegeResult);
  const partial = { adopted, quorum, conditions, colleges };
  return {
    result: { ...partial, sentence: { fr: sentenceOf(partial, 'fr'), en: sentenceOf(partial, 'en') } },
    trace: [],
    ties: [],
    method: 'weighted',
    version: 1,
    inputHash: hashOf(assembly),
  };
}

function quorumOf({ quorum, colleges }: Assembly): QuorumMet {
  const have = colleges.map((one) => counted(one, quorum?.base ?? 'present'));
  const all = have.reduce((a, b) => a + b, 0n);
  if (!quorum || quorum.secondCall) return { reached: true, have: all, need: 0n, failing: [] };
  const line = (registered: bigint) => times(whole(registered), quorum.threshold);
  const need = line(colleges.reduce((n, { votes }) => n + votes.registered, 0n));
  const failing = quorum.each
    ? colleges.filter(({ votes }, i) => !enough(whole(have[i]!), line(votes.registered), quorum.strict))
    : [];
  return {
    reached: enough(whole(all), need, quorum.strict) && failing.length === 0,
    have: all,
    need: leastWhole(need, quorum.strict),
    failing: failing.map(({ id }) => id),
  };
}

function counted({ votes }: College, base: 'present' | 'represented' | 'cast' | 'expressed'): bigint {
  if (base === 'present') return votes.present;
  if (base === 'represented') return votes.present + votes.represented;
  return votes.for + votes.against + (base === 'cast' ? votes.abstain : 0n);
}

function collegeResult(college: College): CollegeResult {
  const { id, name, weight, votes } = college;
  const sides = carried(college);
  return { id, name, weight, ...votes, carriedFor: sides.for, carriedAgainst: sides.against };
}

function hashOf({ colleges, quorum, conditions, form }: Assembly): string {
  const text = (_: string, value: unknown) =>
    typeof value === 'bigint' ? String(value) : isShare(value) ? shareText(share(value.num, value.den)) : value;
  return hashLines([
    `weighted ${form ?? ''}`,
    ...colleges.map((one) => JSON.stringify(one, text)),
    JSON.stringify(quorum ?? null, text),
    ...conditions.map((one) => JSON.stringify(one, text)),
  ]);
}

const isShare = (value: unknown): value is Share =>
  typeof value === 'object' && value !== null && 'num' in value && 'den' in value;

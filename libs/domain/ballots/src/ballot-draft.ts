import { ok, plainText, refuse, type Id, type Instant, type Ref, type Result } from '@mondee/kernel';
import * as z from 'zod/mini';
import { BALLOT_CHANNELS, BALLOT_METHODS, SECRECY_LEVELS, isBudget, isSecret, type BallotRule } from './ballot';
import { isSoundText } from './sound-text';
import { legalNameIn } from './wording';

/** Texts are what a database keeps. */
const sound = z.refine<string>(isSoundText);
const fraction = z.string().check(z.regex(/^[1-9]\d{0,3}\/[1-9]\d{0,3}$/));
const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/));
const commune = z.string().check(z.regex(/^\d[\dAB]\d{3}$/));
const euros = z.int().check(z.gte(1), z.lte(1_000_000_000));
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

const rule = z.strictObject({
  method: z.enum(BALLOT_METHODS),
  secrecy: z.enum(SECRECY_LEVELS),
  channels: z.array(z.enum(BALLOT_CHANNELS)).check(z.minLength(1), z.maxLength(3)),
  options: z
    .array(
      z.strictObject({
        key: id,
        name: z.string().check(z.trim(), sound, z.minLength(1), z.maxLength(200)),
        description: z.optional(z.string().check(z.trim(), sound, z.maxLength(2000))),
        cost: z.optional(euros),
        commune: z.optional(commune),
        thing: z.optional(z.strictObject({ kind: z.string().check(z.regex(/^[a-z-]{1,40}$/)), id: z.uuid() })),
      }),
    )
    .check(z.maxLength(200)),
  grades: z._default(
    z.array(z.string().check(z.trim(), sound, z.minLength(1), z.maxLength(40))).check(z.maxLength(10)),
    [],
  ),
  seats: z._default(z.int().check(z.gte(1), z.lte(100)), 1),
  mostChoices: z.optional(z.int().check(z.gte(1), z.lte(200))),
  quorum: z.optional(z.strictObject({ threshold: fraction, base: z.enum(['cast', 'expressed']), each: z.boolean() })),
  majorities: z._default(
    z
      .array(
        z.strictObject({
          kind: z.enum(['simple', 'absolute', 'qualified']),
          threshold: z.optional(fraction),
          base: z.optional(z.enum(['expressed', 'cast', 'registered'])),
          over: z.enum(['votes', 'each', 'colleges', 'weights']),
        }),
      )
      .check(z.maxLength(5)),
    [],
  ),
  colleges: z._default(
    z
      .array(
        z.strictObject({
          id,
          name: z.string().check(z.trim(), sound, z.minLength(1), z.maxLength(80)),
          weight: z.optional(z.int().check(z.gte(1), z.lte(1000))),
          carry: z.optional(z.enum(['proportional', 'majority'])),
        }),
      )
      .check(z.maxLength(12)),
    [],
  ),
  budget: z.optional(
    z.strictObject({
      amount: euros,
      withinBudget: z.boolean(),
      minVotes: z.optional(z.int().check(z.gte(1), z.lte(1_000_000))),
      minShare: z.optional(fraction),
      incompatible: z._default(z.array(z.array(id).check(z.minLength(2), z.maxLength(50))).check(z.maxLength(50)), []),
      communes: z.optional(z.array(commune).check(z.minLength(1), z.maxLength(500))),
    }),
  ),
  showsBallots: z._default(z.boolean(), false),
  tellersNeeded: z._default(z.int().check(z.gte(2), z.lte(20)), 2),
});

export interface BallotDraft {
  readonly question: string;
  readonly explanation: string;
  readonly rule: BallotRule;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly tellers: readonly Id[];
  readonly about?: Ref;
}
export interface BallotInput {
  readonly question?: unknown;
  readonly explanation?: unknown;
  readonly rule?: unknown;
  readonly opensAt?: unknown;
  readonly closesAt?: unknown;
  readonly tellers?: readonly Id[];
  readonly about?: Ref;
}

/** What an organiser hands in; the same reader for the form, the server and rooms that hand a ballot over. */
export function readBallot(input: BallotInput): Result<BallotDraft> {
  const question = plainText('ballots', 'question', input.question, { min: 8, max: 200, lines: 'one' });
  if (!question.ok) return question;
  const explanation = plainText('ballots', 'explanation', input.explanation ?? '', {
    min: 0,
    max: 5000,
    lines: 'many',
  });
  if (!explanation.ok) return explanation;
  for (const [field, text] of Object.entries({ question: question.value, explanation: explanation.value })) {
    const name = legalNameIn(text);
    if (name && field === 'question') return refuse('ballots.LegalName', { field, params: { name } });
  }
  const dates = readDates(input);
  if (!dates.ok) return dates;
  const read = readRule(input.rule);
  if (!read.ok) return read;
  return ok({
    question: question.value,
    explanation: explanation.value,
    rule: read.value,
    ...dates.value,
    tellers: [...new Set(input.tellers ?? [])],
    ...(input.about && { about: input.about }),
  });
}

/** A rule that can be counted, and kept: what contradicts itself is refused with the part at fault. */
export function readRule(raw: unknown): Result<BallotRule> {
  const bad = (why: string, field = 'rule') => refuse('ballots.BadRule', { field, params: { why } });
  const read = rule.safeParse(raw);
  if (!read.success) return bad('form', `rule.${read.error.issues[0]?.path.join('.') ?? ''}`);
  const it = read.data as BallotRule;
  const keys = it.options.map(({ key }) => key);
  if (new Set(keys).size < keys.length || twice(it.options.map(({ name }) => name)))
    return bad('optionTwice', 'rule.options');
  if (twice(it.colleges.map(({ id: one }) => one)) || twice(it.grades)) return bad('twice');
  if (it.method === 'yes-no' ? keys.length > 0 : keys.length < (isBudget(it) ? 1 : 2))
    return bad('options', 'rule.options');
  const legal = it.options.map(({ name }) => legalNameIn(name)).find(Boolean);
  if (legal) return refuse('ballots.LegalName', { field: 'rule.options', params: { name: legal } });
  if ((it.method === 'majority-judgment') !== it.grades.length >= 2) return bad('grades', 'rule.grades');
  if (it.method === 'stv' && it.seats >= keys.length) return bad('seats', 'rule.seats');
  if (isBudget(it) !== !!it.budget) return bad('budget', 'rule.budget');
  if (isBudget(it) && it.options.some(({ cost }) => cost === undefined)) return bad('cost', 'rule.options');
  if (it.budget?.incompatible.flat().some((key) => !keys.includes(key))) return bad('incompatible', 'rule.budget');
  if (twice(it.budget?.communes ?? [])) return bad('twice', 'rule.budget.communes');
  if (it.majorities.length && it.method !== 'yes-no') return bad('majorities', 'rule.majorities');
  if (it.majorities.some(({ kind, threshold }) => (kind === 'qualified') !== !!threshold))
    return bad('threshold', 'rule.majorities');
  const byCollege = it.quorum?.each || it.majorities.some(({ over }) => over !== 'votes');
  if (byCollege && it.colleges.length < 2) return bad('colleges', 'rule.colleges');
  if (it.majorities.some(({ over }) => over === 'weights') && it.colleges.some(({ weight }) => !weight))
    return bad('weights', 'rule.colleges');
  if (it.colleges.length && !['yes-no', 'approval'].includes(it.method)) return bad('collegesMethod', 'rule.colleges');
  const parts = [it.quorum?.threshold, it.budget?.minShare, ...it.majorities.map(({ threshold }) => threshold)];
  if (parts.some((part) => part !== undefined && !belowOne(part))) return bad('part');
  // Transfers and Equal Shares are counted ballot by ballot: a secret ballot has to say beforehand that they are shown.
  if (isSecret(it) && (it.method === 'stv' || it.method === 'equal-shares') && !it.showsBallots)
    return bad('showsBallots', 'rule.showsBallots');
  if (!isSecret(it) && it.channels.includes('paper')) return bad('openPaper', 'rule.channels');
  return ok(it);
}

function readDates(input: BallotInput): Result<{ opensAt: Instant; closesAt: Instant }> {
  const { opensAt, closesAt } = input;
  const instant = (raw: unknown): raw is string =>
    typeof raw === 'string' && INSTANT.test(raw) && !Number.isNaN(Date.parse(raw)) && !raw.startsWith('0000');
  if (!instant(opensAt)) return refuse('ballots.BadDates', { field: 'opensAt' });
  if (!instant(closesAt)) return refuse('ballots.BadDates', { field: 'closesAt' });
  const [from, until] = [new Date(opensAt).toISOString(), new Date(closesAt).toISOString()];
  return from < until ? ok({ opensAt: from, closesAt: until }) : refuse('ballots.BadDates', { field: 'closesAt' });
}

const twice = (all: readonly string[]) => new Set(all.map((one) => one.toLowerCase())).size < all.length;
function belowOne(part: string): boolean {
  const [over, under] = part.split('/').map(Number);
  return over! <= under!;
}

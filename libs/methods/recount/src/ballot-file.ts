import * as z from 'zod/mini';

/** The name of the format, and its number: a reader of number 1 refuses any other. */
export const BALLOT_FORMAT = 'mondee.ballot';
export const BALLOT_FORMAT_VERSION = 1;

const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/));
const name = z.string().check(z.maxLength(400));
const count = z.int().check(z.gte(0), z.lte(1_000_000_000));
/** A part in text, exact: `1/2`, `0.3`. */
const part = z.string().check(z.regex(/^\d{1,9}(\.\d{1,9}|\/[1-9]\d{0,8})?$/));
/** An amount in text, exact: `12000`, `999.50`. */
const amount = z.string().check(z.regex(/^\d{1,15}(\.\d{1,2})?$/));
const both = z.strictObject({ fr: z.string().check(z.maxLength(4000)), en: z.string().check(z.maxLength(4000)) });
const perOption = <T extends z.ZodMiniType>(value: T) => z.record(id, value);

const method = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('yes-no') }),
  z.strictObject({ method: z.literal('approval') }),
  z.strictObject({
    method: z.literal('mj'),
    /** Best first. */
    grades: z.array(z.string().check(z.minLength(1), z.maxLength(80))).check(z.minLength(2), z.maxLength(20)),
    blank: z.enum(['worst', 'ignore']),
  }),
  z.strictObject({ method: z.literal('ranked.schulze'), strength: z.enum(['wv', 'margins']) }),
  z.strictObject({
    method: z.literal('stv.scottish'),
    seats: z.int().check(z.gte(1), z.lte(100)),
    seed: z.optional(z.string().check(z.maxLength(200))),
  }),
  z.strictObject({
    method: z.literal('pb.mes'),
    utility: z.enum(['cost', 'cardinality']),
    completion: z.enum(['none', 'utilitarian', 'phragmen', 'add1', 'add1u']),
  }),
  z.strictObject({ method: z.literal('pb.greedy') }),
]);

const college = z.strictObject({
  id,
  name,
  weight: z.optional(part),
  carry: z.optional(z.enum(['proportional', 'majority'])),
  silent: z.optional(z.enum(['leave-out', 'against'])),
  /** Voices on the list, recusals taken off. */
  registered: count,
});

const majority = z.strictObject({
  id,
  kind: z.enum(['simple', 'absolute', 'qualified', 'blocking']),
  threshold: z.optional(part),
  base: z.optional(z.enum(['expressed', 'cast', 'registered'])),
  /** `votes`, `weights`, `colleges`, `each`, or one college's id. */
  over: z.optional(id),
});

/** All that decides, and nothing else: published before the ballot opens, unchanged since. */
export const ruleSchema = z.strictObject({
  options: z.array(z.strictObject({ id, name, cost: z.optional(amount) })).check(z.minLength(1), z.maxLength(500)),
  count: method,
  /** Voices on the list, recusals taken off. */
  registered: z.nullable(count),
  quorum: z.nullable(
    z.strictObject({
      threshold: part,
      base: z.enum(['cast', 'expressed']),
      strict: z.boolean(),
      /** Each college has to reach it. */
      each: z.boolean(),
    }),
  ),
  majorities: z.array(majority).check(z.maxLength(20)),
  colleges: z.array(college).check(z.maxLength(50)),
  budget: z.nullable(
    z.strictObject({
      amount,
      currency: z.string().check(z.length(3)),
      /** Fewer votes, or less than this part of the voters: the project does not enter the count. */
      minVotes: z.optional(count),
      minShare: z.optional(part),
      /** Of each list at most one project can be funded. */
      incompatible: z.array(z.array(id).check(z.minLength(2))).check(z.maxLength(200)),
    }),
  ),
});

/** What one says: a word, options approved, a grade for each option, options by rank (several at one rank are equal). */
export const choiceSchema = z.union([
  z.enum(['yes', 'no', 'abstain', 'blank']),
  z.array(id).check(z.maxLength(500)),
  z.strictObject({ grades: perOption(z.string().check(z.maxLength(80))) }),
  z.strictObject({ ranks: z.array(z.array(id).check(z.minLength(1))).check(z.maxLength(500)) }),
]);

const votes = z.discriminatedUnion('as', [
  /** Ballots alike, with their number; `weight` voices each (one unless said). */
  z.strictObject({
    as: z.literal('patterns'),
    patterns: z.array(
      z.strictObject({
        choice: choiceSchema,
        count,
        college: z.optional(id),
        weight: z.optional(z.int().check(z.gte(1), z.lte(1_000_000))),
      }),
    ),
  }),
  /** Voices for each option (yes-no: `yes`, `no`, `abstain`, `blank`), where ballots are not shown one by one. */
  z.strictObject({ as: z.literal('totals'), voters: count, college: z.optional(id), totals: perOption(count) }),
  z.strictObject({
    as: z.literal('profiles'),
    voters: count,
    profiles: perOption(z.record(z.string(), count)),
  }),
  /** `pairs[a][b]`: voices that put a above b. */
  z.strictObject({ as: z.literal('pairs'), voters: count, pairs: perOption(perOption(count)) }),
]);

const json: z.ZodMiniType<JsonObject> = z.record(z.string(), z.json()) as never;
export type JsonObject = { readonly [key: string]: z.core.util.JSONType };

/** The one file of a result: whoever has it counts again, with nothing else. */
export const ballotFileSchema = z.strictObject({
  format: z.literal(BALLOT_FORMAT),
  version: z.literal(BALLOT_FORMAT_VERSION),
  software: z.strictObject({ name: z.string().check(z.maxLength(80)), version: z.string().check(z.maxLength(80)) }),
  ballot: z.strictObject({
    id: z.string().check(z.maxLength(80)),
    question: both,
    address: z.nullable(z.string().check(z.maxLength(400))),
    opensAt: z.string().check(z.maxLength(40)),
    closesAt: z.string().check(z.maxLength(40)),
    secrecy: z.enum(['open', 'secret', 'secret-codes']),
  }),
  rule: ruleSchema,
  /** Parts add up: the ballots of the box, and the counts of a paper booth. */
  votes: z.array(votes).check(z.maxLength(200)),
  /** Why ballots are not shown one by one; nothing where they are. */
  withheld: z.nullable(z.strictObject({ because: z.enum(['small-cells']), threshold: count, sentence: both })),
  /** A channel under the territory's threshold is hidden: null. */
  turnout: z.strictObject({
    voted: count,
    channels: z.record(z.string(), z.nullable(count)),
  }),
  result: json,
  /** SHA-256 of the canonical JSON of `{rule, votes}`. */
  input: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** SHA-256 of the canonical JSON of `{format, version, input, result}`: what the journal seals. */
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

export type BallotFile = z.infer<typeof ballotFileSchema>;
export type BallotRuleOf = z.infer<typeof ruleSchema>;
export type CountRule = z.infer<typeof method>;
export type Votes = z.infer<typeof votes>;
export type Choice = z.infer<typeof choiceSchema>;
export type VotePattern = Extract<Votes, { as: 'patterns' }>['patterns'][number];

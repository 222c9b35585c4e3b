import * as z from 'zod';

/** The name of the format, and its number: a reader of number 1 refuses any other. */
export const BALLOT_FORMAT = 'mondee.ballot';
export const BALLOT_FORMAT_VERSION = 1;

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/);
const name = z.string().max(400);
const count = z.int().min(0).max(1_000_000_000);
/** A part in text, exact: `1/2`, `0.3`. */
const part = z.string().regex(/^\d{1,9}(\.\d{1,9}|\/[1-9]\d{0,8})?$/);
/** An amount in text, exact: `12000`, `999.50`. */
const amount = z.string().regex(/^\d{1,15}(\.\d{1,2})?$/);
const both = z.strictObject({ fr: z.string().max(4000), en: z.string().max(4000) });
const perOption = <T extends z.ZodType>(value: T) => z.record(id, value);

const method = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('yes-no') }),
  z.strictObject({ method: z.literal('approval') }),
  z.strictObject({
    method: z.literal('mj'),
    /** Best first. */
    grades: z.array(z.string().min(1).max(80)).min(2).max(20),
    blank: z.enum(['worst', 'ignore']),
  }),
  z.strictObject({ method: z.literal('ranked.schulze'), strength: z.enum(['wv', 'margins']) }),
  z.strictObject({
    method: z.literal('stv.scottish'),
    seats: z.int().min(1).max(100),
    seed: z.string().max(200).optional(),
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
  weight: part.optional(),
  carry: z.enum(['proportional', 'majority']).optional(),
  silent: z.enum(['leave-out', 'against']).optional(),
  /** Voices on the list, recusals taken off. */
  registered: count,
});

const majority = z.strictObject({
  id,
  kind: z.enum(['simple', 'absolute', 'qualified', 'blocking']),
  threshold: part.optional(),
  base: z.enum(['expressed', 'cast', 'registered']).optional(),
  /** `votes`, `weights`, `colleges`, `each`, or one college's id. */
  over: id.optional(),
});

/** All that decides, and nothing else: published before the ballot opens, unchanged since. */
export const ruleSchema = z.strictObject({
  options: z
    .array(z.strictObject({ id, name, cost: amount.optional() }))
    .min(1)
    .max(500),
  count: method,
  /** Voices on the list, recusals taken off. */
  registered: count.nullable(),
  quorum: z
    .strictObject({
      threshold: part,
      base: z.enum(['cast', 'expressed']),
      strict: z.boolean(),
      /** Each college has to reach it. */
      each: z.boolean(),
    })
    .nullable(),
  majorities: z.array(majority).max(20),
  colleges: z.array(college).max(50),
  budget: z
    .strictObject({
      amount,
      currency: z.string().length(3),
      /** Fewer votes, or less than this part of the voters: the project does not enter the count. */
      minVotes: count.optional(),
      minShare: part.optional(),
      /** Of each list at most one project can be funded. */
      incompatible: z.array(z.array(id).min(2)).max(200),
    })
    .nullable(),
});

/** What one says: a word, options approved, a grade for each option, options by rank (several at one rank are equal). */
export const choiceSchema = z.union([
  z.enum(['yes', 'no', 'abstain', 'blank']),
  z.array(id).max(500),
  z.strictObject({ grades: perOption(z.string().max(80)) }),
  z.strictObject({ ranks: z.array(z.array(id).min(1)).max(500) }),
]);

const votes = z.discriminatedUnion('as', [
  /** Ballots alike, with their number; `weight` voices each (one unless said). */
  z.strictObject({
    as: z.literal('patterns'),
    patterns: z.array(
      z.strictObject({
        choice: choiceSchema,
        count,
        college: id.optional(),
        weight: z.int().min(1).max(1_000_000).optional(),
      }),
    ),
  }),
  /** Voices for each option (yes-no: `yes`, `no`, `abstain`, `blank`), where ballots are not shown one by one. */
  z.strictObject({ as: z.literal('totals'), voters: count, college: id.optional(), totals: perOption(count) }),
  z.strictObject({
    as: z.literal('profiles'),
    voters: count,
    profiles: perOption(z.record(z.string(), count)),
  }),
  /** `pairs[a][b]`: voices that put a above b. */
  z.strictObject({ as: z.literal('pairs'), voters: count, pairs: perOption(perOption(count)) }),
]);

const json: z.ZodType<JsonObject> = z.record(z.string(), z.json()) as never;
export type JsonObject = { readonly [key: string]: z.core.util.JSONType };

/** The one file of a result: whoever has it counts again, with nothing else. */
export const ballotFileSchema = z.strictObject({
  format: z.literal(BALLOT_FORMAT),
  version: z.literal(BALLOT_FORMAT_VERSION),
  software: z.strictObject({ name: z.string().max(80), version: z.string().max(80) }),
  ballot: z.strictObject({
    id: z.string().max(80),
    question: both,
    address: z.string().max(400).nullable(),
    opensAt: z.string().max(40),
    closesAt: z.string().max(40),
    secrecy: z.enum(['open', 'secret', 'secret-codes']),
  }),
  rule: ruleSchema,
  /** Parts add up: the ballots of the box, and the counts of a paper booth. */
  votes: z.array(votes).max(200),
  /** Why ballots are not shown one by one; nothing where they are. */
  withheld: z.strictObject({ because: z.enum(['small-cells']), threshold: count, sentence: both }).nullable(),
  /** A channel under the territory's threshold is hidden: null. */
  turnout: z.strictObject({
    voted: count,
    channels: z.record(z.string(), count.nullable()),
  }),
  result: json,
  /** SHA-256 of the canonical JSON of `{rule, votes}`. */
  input: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 of the canonical JSON of `{format, version, input, result}`: what the journal seals. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

export type BallotFile = z.infer<typeof ballotFileSchema>;
export type BallotRuleOf = z.infer<typeof ruleSchema>;
export type CountRule = z.infer<typeof method>;
export type Votes = z.infer<typeof votes>;
export type Choice = z.infer<typeof choiceSchema>;
export type VotePattern = Extract<Votes, { as: 'patterns' }>['patterns'][number];

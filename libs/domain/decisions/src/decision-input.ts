import { isDay, ok, plainText, refuse, type Day, type Result, type TextShape } from '@mondee/kernel';
import { outcomeOf, type Decision, type VoteCount } from './decision';
import { namesOnlineVoteAsReferendum } from './wording';

export const DECISION_SHAPES = {
  title: { min: 8, max: 200, lines: 'one' },
  text: { min: 20, max: 20_000, lines: 'many' },
  grounds: { min: 20, max: 20_000, lines: 'many' },
  reasons: { min: 20, max: 10_000, lines: 'many' },
  body: { min: 3, max: 120, lines: 'one' },
  quality: { min: 3, max: 120, lines: 'one' },
} as const satisfies Record<string, TextShape>;

type Text = keyof typeof DECISION_SHAPES;
export type DecisionTexts = Pick<Decision, Text>;

/** Each text there, long enough, and none that calls an online vote a referendum. */
export function readTexts(input: Partial<Record<Text, unknown>>): Result<DecisionTexts> {
  const texts: Partial<Record<Text, string>> = {};
  for (const [field, shape] of Object.entries(DECISION_SHAPES) as [Text, TextShape][]) {
    const text = plainText('decisions', field, input[field], shape);
    if (!text.ok) return text;
    if (namesOnlineVoteAsReferendum(text.value)) return refuse('decisions.OnlineReferendum', { field });
    texts[field] = text.value;
  }
  return ok(texts as DecisionTexts);
}

/** Whole numbers from zero up; a municipal council has at most some hundreds, a general assembly thousands. */
export function readVotes(input: {
  readonly votesFor?: unknown;
  readonly votesAgainst?: unknown;
  readonly abstentions?: unknown;
}): Result<VoteCount> {
  for (const field of ['votesFor', 'votesAgainst', 'abstentions'] as const) {
    const count = input[field];
    if (!Number.isSafeInteger(count) || Number(count) < 0) return refuse('decisions.BadCount', { field });
  }
  return ok({
    for: Number(input.votesFor),
    against: Number(input.votesAgainst),
    abstentions: Number(input.abstentions),
  });
}

/** The stated outcome must be the one the votes give; where they give none, it must at least be stated. */
export function readOutcome(adopted: unknown, votes: VoteCount): Result<boolean> {
  if (typeof adopted !== 'boolean') return refuse('decisions.NoOutcome', { field: 'adopted' });
  const voted = outcomeOf(votes);
  if (voted === undefined || voted === adopted) return ok(adopted);
  return refuse('decisions.AdoptedAgainstVotes', {
    field: 'adopted',
    params: { for: votes.for, against: votes.against },
  });
}

export function readDecidedOn(raw: unknown, today: Day): Result<Day> {
  if (!isDay(raw)) return refuse('decisions.BadDate', { field: 'decidedOn' });
  return raw <= today ? ok(raw) : refuse('decisions.InTheFuture', { field: 'decidedOn', params: { date: today } });
}

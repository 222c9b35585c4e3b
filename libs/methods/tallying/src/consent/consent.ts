import { hashLines } from '../counting/input-hash';
import type { Outcome } from '../counting/outcome';
import { sayConsent, type ConsentStatus } from './consent-sentence';

/** How an objection ends: the text changed (which asks everybody anew), it was taken back, or it was found unfounded. */
export type Closing = 'amendment' | 'withdrawal' | 'finding';

export interface ConsentAnswer {
  readonly member: string;
  readonly answer: 'consent' | 'abstain' | 'object';
  /** An objection says why. */
  readonly reason?: string;
}

export interface ConsentClosing {
  readonly member: string;
  readonly by: Closing;
  /** A finding says why. */
  readonly reason?: string;
}

export interface ConsentRound {
  readonly answers: readonly ConsentAnswer[];
  readonly closings: readonly ConsentClosing[];
}

export interface ConsentResult {
  readonly adopted: boolean;
  readonly status: ConsentStatus;
  /** Of the last round. */
  readonly consents: bigint;
  readonly abstentions: bigint;
  /** Objections that nothing has closed. */
  readonly standing: readonly { readonly member: string; readonly reason: string }[];
  /** Members who have not answered in the last round. */
  readonly silent: readonly string[];
  readonly sentence: { readonly fr: string; readonly en: string };
}

/** @throws RangeError with what the rounds do wrong */
export class ConsentFault extends RangeError {
  constructor(
    readonly code: 'NoReason' | 'AnsweredTwice' | 'NotAMember' | 'NothingToClose' | 'RoundWithoutCause',
    message: string,
  ) {
    super(message);
  }
}

/**
 * Decision by consent (sociocracy: Endenburg 1981; Rau & Koch-Gonzalez, “Many Voices One Song”, 2018). Everybody
 * consents, abstains or objects with a reason. Adopted when no objection stands and somebody consents. An objection is
 * closed by an amendment (a new round asks everybody anew), by withdrawal, or by a reasoned finding. A round follows
 * another only when an objection of it was closed by an amendment. Silence is neither consent nor objection: it is
 * shown, and while someone is silent nothing is adopted.
 *
 * @throws ConsentFault on an objection or a finding without a reason, an answer given twice or by somebody who is no
 *   member, a closing without an objection, a round that nothing called for
 * @example
 * consent(['a', 'b'], [{ answers: [{ member: 'a', answer: 'consent' }, { member: 'b', answer: 'abstain' }], closings: [] }])
 * // adopted
 */
export function consent(members: readonly string[], rounds: readonly ConsentRound[]): Outcome<ConsentResult> {
  rounds.forEach((round, i) => {
    check(round, new Set(members));
    if (i < rounds.length - 1 && !round.closings.some(({ by }) => by === 'amendment'))
      throw new ConsentFault('RoundWithoutCause', `Round ${i + 2} follows no amendment`);
  });
  const last = rounds.at(-1) ?? { answers: [], closings: [] };
  const closed = new Set(last.closings.map(({ member }) => member));
  const standing = last.answers
    .filter(({ member, answer }) => answer === 'object' && !closed.has(member))
    .map(({ member, reason }) => ({ member, reason: reason! }));
  const answered = new Set(last.answers.map(({ member }) => member));
  const silent = members.filter((member) => !answered.has(member));
  const count = (what: ConsentAnswer['answer']) => BigInt(last.answers.filter(({ answer }) => answer === what).length);
  const amended = last.closings.some(({ by }) => by === 'amendment');
  const status = statusOf(standing.length, amended, silent.length, count('consent'));
  const figures = { status, consents: count('consent'), abstentions: count('abstain'), standing, silent };
  const round = rounds.length;
  return {
    result: {
      adopted: status === 'adopted',
      ...figures,
      sentence: { fr: sayConsent(figures, round, 'fr'), en: sayConsent(figures, round, 'en') },
    },
    trace: rounds.map(({ answers, closings }, i) => ({ round: i + 1, answers, closings })),
    ties: [],
    method: 'consent',
    version: 1,
    inputHash: hashLines([
      `consent ${JSON.stringify([...members].sort())}`,
      ...rounds.flatMap(({ answers, closings }, i) => [
        `round ${i + 1}`,
        ...answers.map((one) => JSON.stringify([one.member, one.answer, one.reason ?? null])).sort(),
        ...closings.map((one) => JSON.stringify([one.member, one.by, one.reason ?? null])).sort(),
      ]),
    ]),
  };
}

function statusOf(standing: number, amended: boolean, silent: number, consents: bigint): ConsentStatus {
  if (standing > 0) return 'objected';
  if (amended) return 'new-round';
  return silent > 0 || consents === 0n ? 'waiting' : 'adopted';
}

function check({ answers, closings }: ConsentRound, members: ReadonlySet<string>): void {
  const seen = new Map<string, ConsentAnswer>();
  for (const one of answers) {
    if (!members.has(one.member)) throw new ConsentFault('NotAMember', `${one.member} is no member`);
    if (seen.has(one.member)) throw new ConsentFault('AnsweredTwice', `${one.member} answers twice`);
    if (one.answer === 'object' && !one.reason?.trim())
      throw new ConsentFault('NoReason', `${one.member} objects without a reason`);
    seen.set(one.member, one);
  }
  for (const { member, by, reason } of closings) {
    if (seen.get(member)?.answer !== 'object')
      throw new ConsentFault('NothingToClose', `${member} has no objection to close`);
    if (by === 'finding' && !reason?.trim())
      throw new ConsentFault('NoReason', `The finding on ${member} has no reason`);
  }
}

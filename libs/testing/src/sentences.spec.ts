// Here and not beside the catalogue, which knows no room: every code the rules can answer with has its sentence.
import { ANSWER_FACTS, ANSWER_REFUSALS } from '@mondee/domain/answers';
import { COMMITMENT_FACTS, COMMITMENT_REFUSALS, STATUS_TABLE } from '@mondee/domain/commitments';
import { DECISION_FACTS, DECISION_REFUSALS } from '@mondee/domain/decisions';
import { JOURNAL_REFUSALS } from '@mondee/domain/journal';
import { NOTICE_KINDS, NOTIFICATION_REFUSALS } from '@mondee/domain/notifications';
import { PEOPLE_FACTS, PEOPLE_REFUSALS } from '@mondee/domain/people';
import { PROPOSAL_FACTS, PROPOSAL_REFUSALS } from '@mondee/domain/proposals';
import { TERRITORY_FACTS, TERRITORY_REFUSALS } from '@mondee/domain/territory';
import { hasMessage } from '@mondee/messages';
import { describe, expect, it } from 'vitest';

describe('the catalogue', () => {
  const refusals = [
    ...ANSWER_REFUSALS,
    ...COMMITMENT_REFUSALS,
    ...DECISION_REFUSALS,
    ...JOURNAL_REFUSALS,
    ...NOTIFICATION_REFUSALS,
    ...PEOPLE_REFUSALS,
    ...PROPOSAL_REFUSALS,
    ...TERRITORY_REFUSALS,
  ];
  const facts = [
    ...ANSWER_FACTS,
    ...COMMITMENT_FACTS,
    ...DECISION_FACTS,
    ...PEOPLE_FACTS,
    ...PROPOSAL_FACTS,
    ...TERRITORY_FACTS,
  ];
  it.each([
    ['refusal', refusals.map((code) => `refusals.${code}`)],
    ['fact', facts.map((kind) => `facts.${kind}`)],
    ['notice', NOTICE_KINDS.map((kind) => `notifications.${kind}`)],
    ['mail', NOTICE_KINDS.flatMap((kind) => [`mails.${kind}.subject`, `mails.${kind}.text`])],
    ['status', STATUS_TABLE.map(({ reason }) => `commitments.statusReason.${reason}`)],
  ])('has a sentence for every %s', (_what, keys) => {
    expect(keys.filter((key) => !hasMessage(key))).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consent, type Closing, type ConsentAnswer, type ConsentRound } from '../index';
import { refused, tally } from '../random-ballots.fixture';

const members = ['Odile', 'Jeanne', 'Karim'];
const says = (...words: readonly ConsentAnswer['answer'][]): ConsentAnswer[] =>
  words.map((answer, i) => ({ member: members[i]!, answer, ...(answer === 'object' && { reason: 'trop étroit' }) }));
const round = (answers: readonly ConsentAnswer[], ...closings: ConsentRound['closings']): ConsentRound => ({
  answers,
  closings,
});
const closing = (by: Closing) => ({ member: 'Karim', by, reason: 'la largeur est celle du plan' });

describe('consent', () => {
  it('is given when nobody objects, abstentions or not', () => {
    const { result } = consent(members, [round(says('consent', 'abstain', 'consent'))]);
    expect(result.adopted).toBe(true);
    expect(result.sentence.fr).toBe(
      'Adopté par consentement\u00A0: au tour\u00A01, 2\u00A0consentements, 1\u00A0abstention, aucune objection.',
    );
    expect(result.sentence.en).toBe('Adopted by consent: in round 1, 2 consents, 1 abstention, no objection.');
  });

  it('an objection stands until it is withdrawn, found unfounded, or met by an amendment and a new round', () => {
    const answers = says('consent', 'consent', 'object');
    const status = (...rounds: ConsentRound[]) => consent(members, rounds).result.status;
    expect(status(round(answers))).toBe('objected');
    expect(status(round(answers, closing('withdrawal')))).toBe('adopted');
    expect(status(round(answers, closing('finding')))).toBe('adopted');
    expect(status(round(answers, closing('amendment')))).toBe('new-round');
    expect(status(round(answers, closing('amendment')), round(says('consent', 'consent', 'consent')))).toBe('adopted');
    expect(status(round(answers, closing('amendment')), round(says('consent', 'object', 'consent')))).toBe('objected');
  });

  it('silence adopts nothing, and neither do abstentions alone', () => {
    expect(consent(members, [round(says('consent', 'consent'))]).result).toMatchObject({
      status: 'waiting',
      silent: ['Karim'],
    });
    expect(consent(members, [round(says('abstain', 'abstain', 'abstain'))]).result.adopted).toBe(false);
    expect(consent(members, []).result.adopted).toBe(false);
  });

  it('is adopted exactly when all answered, someone consents, and each objection is closed without an amendment', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('consent' as const, 'abstain' as const, 'object' as const), { maxLength: 3 }),
        fc.array(fc.option(fc.constantFrom<Closing>('withdrawal', 'finding', 'amendment')), {
          minLength: 3,
          maxLength: 3,
        }),
        (words, ends) => {
          const answers = says(...words);
          const closings = answers.flatMap(({ member, answer }, i) =>
            answer === 'object' && ends[i] ? [{ member, by: ends[i], reason: 'x' }] : [],
          );
          const plain = words.every(
            (word, i) => word !== 'object' || ends[i] === 'withdrawal' || ends[i] === 'finding',
          );
          const expected = words.length === 3 && words.includes('consent') && plain;
          expect(consent(members, [round(answers, ...closings)]).result.adopted).toBe(expected);
        },
      ),
    ));

  it.each([
    ['NoReason', [{ answers: [{ member: 'a', answer: 'object' }] }]],
    [
      'NoReason',
      [{ answers: [{ member: 'a', answer: 'object', reason: 'x' }], closings: [{ member: 'a', by: 'finding' }] }],
    ],
    ['NotAMember', [{ answers: [{ member: 'z', answer: 'consent' }] }]],
    [
      'AnsweredTwice',
      [
        {
          answers: [
            { member: 'a', answer: 'consent' },
            { member: 'a', answer: 'abstain' },
          ],
        },
      ],
    ],
    [
      'NothingToClose',
      [{ answers: [{ member: 'a', answer: 'consent' }], closings: [{ member: 'a', by: 'withdrawal' }] }],
    ],
    ['RoundWithoutCause', [{ answers: [] }, { answers: [] }]],
  ])('%s is refused', (code, rounds) =>
    expect(refused(() => tally('consent', JSON.stringify({ members: ['a'], rounds }))).code).toBe(code),
  );

  it('answers at the door', () => {
    const input = { members: ['a'], rounds: [{ answers: [{ member: 'a', answer: 'consent' }] }] };
    expect(tally('consent', JSON.stringify(input), { language: 'en' }).own).toMatchObject({
      adopted: true,
      status: 'adopted',
    });
  });
});

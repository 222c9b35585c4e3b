import fc from 'fast-check';
import { newId, unwrap, type Id } from '@mondee/kernel';
import { recount, ballotFile, ballotFileText } from '@mondee/methods/recount';
import { newKeyPair } from '@mondee/methods/sealing';
import { describe, expect, it } from 'vitest';
import {
  atLeast,
  envelopeSize,
  fileRule,
  largeEnough,
  legalNameIn,
  openEnvelope,
  publishedVotes,
  readChoice,
  readPaperCount,
  readRule,
  ruleSentences,
  samePaperCount,
  sealChoice,
  type BallotRule,
  type Choice,
  type PlainBallot,
} from './index';

const options = (many: number) =>
  Array.from({ length: many }, (_, at) => ({ key: String(at + 1), name: `Choix ${at + 1}` }));
const base = { secrecy: 'secret', channels: ['web'], options: options(4) };
const grades = ['Très bien', 'Bien', 'À rejeter'];
const rules: Readonly<Record<string, BallotRule>> = {
  'yes-no': unwrap(readRule({ ...base, method: 'yes-no', options: [] })),
  approval: unwrap(readRule({ ...base, method: 'approval' })),
  'majority-judgment': unwrap(readRule({ ...base, method: 'majority-judgment', grades })),
  schulze: unwrap(readRule({ ...base, method: 'schulze' })),
};
const key = fc.constantFrom('1', '2', '3', '4');
const CHOICES: Readonly<Record<string, fc.Arbitrary<Choice>>> = {
  'yes-no': fc.constantFrom('yes', 'no', 'abstain', 'blank'),
  approval: fc.uniqueArray(key),
  'majority-judgment': fc.dictionary(key, fc.constantFrom(...grades)).map((given) => ({ grades: { ...given } })),
  schulze: fc.uniqueArray(key).map((order) => ({ ranks: order.map((one) => [one]) })),
};

describe('a sealed choice', () => {
  it.each(Object.keys(rules))('of %s has the size of every other, and opens for its ballot alone', async (method) => {
    const rule = rules[method]!;
    const pair = newKeyPair();
    const [ballot, other] = [newId(1), newId(2)];
    await fc.assert(
      fc.asyncProperty(CHOICES[method]!, async (choice) => {
        const sealed = await sealChoice(ballot, rule, choice, pair.publicKey);
        expect(sealed.length).toBe(envelopeSize(rule));
        const text = await openEnvelope(ballot, sealed, pair.privateKey);
        expect(readChoice(rule, text).ok).toBe(true);
        expect(await openEnvelope(other, sealed, pair.privateKey)).toBeUndefined();
      }),
      { numRuns: 15 },
    );
  });
});

describe('what is published', () => {
  const told = (rule: BallotRule, voices: number) => fileRule(rule, voices, new Map(), 'seed');
  const filed = (rule: BallotRule, ballots: readonly PlainBallot[], threshold: number) => {
    const voices = ballots.reduce((sum, { weight }) => sum + weight, 0);
    const of = told(rule, voices);
    const { votes, withheld } = publishedVotes(rule, of, ballots, threshold);
    const sentence = { fr: '…', en: '…' };
    return ballotFile({
      software: { name: 'mondee', version: '1' },
      ballot: {
        ...{ id: 'x', question: sentence, address: null, opensAt: 'x', closesAt: 'y' },
        secrecy: rule.secrecy,
      },
      rule: of,
      votes,
      withheld: withheld ? { because: 'small-cells' as const, threshold, sentence } : null,
      turnout: { voted: ballots.length, channels: {} },
    });
  };

  it.each(Object.keys(rules))(
    'of %s gives the same result whether ballots are shown or not, and recounts',
    (method) => {
      const rule = rules[method]!;
      fc.assert(
        fc.property(
          fc.array(CHOICES[method]!, { minLength: 1, maxLength: 25 }),
          fc.integer({ min: 2, max: 8 }),
          (choices, threshold) => {
            const ballots = choices.map((choice) => ({ choice, weight: 1 }));
            const hidden = filed(rule, ballots, threshold);
            const shown = filed({ ...rule, showsBallots: true }, ballots, threshold);
            expect([hidden.result['winners'], hidden.result['scores']]).toEqual([
              shown.result['winners'],
              shown.result['scores'],
            ]);
            expect(recount(ballotFileText(hidden)).agrees).toBe(true);
            if (method === 'yes-no') return;
            // No pattern that fewer than the threshold made stands in a file that did not announce it.
            for (const part of hidden.votes)
              if (part.as === 'patterns')
                for (const { count } of part.patterns) expect(count).toBeGreaterThanOrEqual(threshold);
          },
        ),
        { numRuns: 40 },
      );
    },
  );

  it('of a secret ballot tells no weight that one person only has', () => {
    const ballots = [...Array.from({ length: 9 }, () => 'yes'), 'no'].map((choice, at) => ({
      choice: choice as Choice,
      weight: at === 9 ? 7 : 1,
    }));
    expect(JSON.stringify(filed(rules['yes-no']!, ballots, 5).votes)).not.toContain('weight');
  });
});

describe('a choice is read', () => {
  it.each<[string, unknown]>([
    ['yes-no', '"peut-être"'],
    ['yes-no', '["1"]'],
    ['yes-no', undefined],
    ['yes-no', '{'],
    ['approval', '["9"]'],
    ['approval', '["1","1"]'],
    ['approval', '"yes"'],
    ['majority-judgment', '{"grades":{"1":"Parfait"}}'],
    ['majority-judgment', '{"grades":{"9":"Bien"}}'],
    ['schulze', '{"ranks":[["1"],["1"]]}'],
  ])('or refused: %s %s', (method, raw) => {
    expect(readChoice(rules[method]!, raw)).toMatchObject({ refusal: { code: 'ballots.BadChoice' } });
  });

  it('or refused for its length alone', () => {
    const long = `"${'x'.repeat(200_000)}"`;
    expect(readChoice(rules['schulze']!, long)).toMatchObject({ refusal: { code: 'ballots.VoteTooLong' } });
  });

  it('without a word of the order in which it was ticked', () => {
    expect(unwrap(readChoice(rules['approval']!, '["3","1"]'))).toEqual(['1', '3']);
  });
});

it.each(['Référendum local sur l’eau', 'Une CONSULTATION DES ÉLECTEURS', 'Le plébiscite du marché', 'Two referendums'])(
  'a ballot is never called what the law reserves: %s',
  (name) => expect(legalNameIn(name)).toBeDefined(),
);

it.each(['Quel marché voulons-nous ?', 'Concertation sur les chemins'])('and may be called: %s', (name) =>
  expect(legalNameIn(name)).toBeUndefined(),
);

it('a list too small for a secret has to say that ballots will be shown', () => {
  const list = Array.from({ length: 4 }, () => ({ weight: 1, channels: ['web'] as const }));
  expect(largeEnough(rules['approval']!, list, 5)).toMatchObject({ refusal: { code: 'ballots.ListTooSmall' } });
  expect(largeEnough({ ...rules['approval']!, showsBallots: true }, list, 5).ok).toBe(true);
  expect(largeEnough({ ...rules['approval']!, secrecy: 'open' }, list, 5).ok).toBe(true);
});

it('paper counts are the same whatever their order', () => {
  const read = (raw: unknown) => unwrap(readPaperCount(rules['yes-no']!, JSON.stringify(raw)));
  const one = read([
    { choice: 'yes', count: 2 },
    { choice: 'no', count: 1 },
    { choice: 'yes', count: 1 },
  ]);
  expect(
    samePaperCount(
      one,
      read([
        { choice: 'no', count: 1 },
        { choice: 'yes', count: 3 },
      ]),
    ),
  ).toBe(true);
  expect(readPaperCount(rules['yes-no']!, '[{"choice":"yes","count":-1}]').ok).toBe(false);
  expect(readPaperCount(rules['yes-no']!, 'x').ok).toBe(false);
});

it('the rule is said with an example that follows from it', () => {
  const rule = { ...rules['yes-no']!, quorum: { threshold: '1/3', base: 'cast' as const, each: false } };
  const said = ruleSentences({ rule, tellers: [{ id: newId(1), person: newId(2) as Id }] }, 100);
  expect(said.find(({ key: of }) => of.endsWith('example.quorum'))?.params).toEqual({ list: 100, need: 34, short: 33 });
  expect([atLeast('1/2', 61), atLeast('2/3', 60), atLeast('1/1', 7)]).toEqual([31, 40, 7]);
});

it.each(['\u0000', '\ud800'])('a rule holds no text that a database would not keep', (sign) => {
  const raw = { ...base, method: 'approval', options: [...options(2), { key: '9', name: `Choix${sign} caché` }] };
  expect(readRule(raw)).toMatchObject({ refusal: { code: 'ballots.BadRule' } });
});

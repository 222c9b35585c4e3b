import { share } from '@mondee/kernel';
import { describe, expect, it } from 'vitest';
import { documentOf, printed, refusalOf, tallyingMethods, Unreadable } from '../index';
import { refused, tally } from '../random-ballots.fixture';

const about = { options: { strength: 'wv' }, sha256: 'ab', elapsedMs: 3 };

describe('the document', () => {
  it('has the promised keys', () => {
    const document = JSON.parse(
      documentOf(tally('ranked.schulze', '2 1\n3 1 2 0\n0\n"Un"\n"Deux"\n'), about),
    ) as object;
    expect(document).toMatchObject({
      method: 'ranked.schulze',
      version: 1,
      options: { strength: 'wv' },
      input: { sha256: 'ab', voters: 3, options: 2 },
      winners: ['1'],
      ranking: [['1'], ['2']],
      names: { 1: 'Un', 2: 'Deux' },
      scores: { 1: 1, 2: 0 },
      ties: [],
      elapsedMs: 3,
    });
    expect(Object.keys(document)).toContain('steps');
  });

  it('prints whole numbers of any size, and parts as text', () => {
    expect(printed({ a: 10n ** 30n, b: share(1n, 3n), c: share(4n, 2n), d: new Map([['__proto__', 1]]) })).toBe(
      `{"a":1${'0'.repeat(30)},"b":"1/3","c":2,"d":{"__proto__":1}}`,
    );
  });

  it('says what cannot be read, and where', () =>
    expect(refusalOf(new Unreadable('UnknownCandidate', 'There is no candidate “9”', 4))).toBe(
      '{"error":{"code":"UnknownCandidate","message":"There is no candidate “9”","line":4}}',
    ));
});

describe('the table of methods', () => {
  it('holds each method once, with its source', () => {
    const ids = tallyingMethods.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(tallyingMethods.every(({ source }) => source.length > 5)).toBe(true);
  });

  it.each(tallyingMethods.map(({ id }) => id))('%s refuses an option it does not know, and an empty file', (id) => {
    const entry = tallyingMethods.find((one) => one.id === id)!;
    expect(refused(() => entry.begin({ surprise: 1 })).code).toBe('UnknownOption');
    expect(refused(() => entry.begin([])).code).toBe('BadOption');
    expect(refused(() => tally(id, '')).code).toBe('Empty');
  });
});

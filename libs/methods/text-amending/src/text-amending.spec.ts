import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amended,
  changesBetween,
  conflictsIn,
  distance,
  faultOf,
  orderOfDiscussion,
  textFrom,
  toMarkdown,
} from './index';
import { wordDiff, type AmendableText, type Amendment, type Change } from './index';

const CHARTER = `# Charte de l’eau

Elle vaut pour tous.

## L’été

On arrose le soir.
On attend la nuit.

- d’abord boire
- ensuite arroser

## L’hiver
On remplit les cuves.

\`\`\`
un bloc

d’un seul tenant
\`\`\`
`;
const charter = textFrom(CHARTER);
const part = (number: string) => charter.parts.find((one) => one.number === number)!.id;

describe('a text', () => {
  it('is split into numbered articles and paragraphs', () => {
    expect(charter.title).toBe('Charte de l’eau');
    expect(charter.parts.map(({ id, number, kind }) => `${id} ${number} ${kind}`)).toEqual([
      ...['p1 0.1 paragraph', 'p2 1 article', 'p3 1.1 paragraph', 'p4 1.2 paragraph', 'p5 2 article'],
      ...['p6 2.1 paragraph', 'p7 2.2 paragraph'],
    ]);
    expect(charter.parts[6]!.text).toBe('```\nun bloc\n\nd’un seul tenant\n```');
    expect(textFrom(toMarkdown(charter))).toEqual(charter);
  });

  it('keeps the ids of what stands when it is brought in again', () => {
    const again = textFrom(CHARTER.replace('On remplit les cuves.', 'On remplit les cuves.\n\nOn compte.'), charter);
    expect(again.parts.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p8', 'p7']);
    expect(textFrom('').parts).toEqual([]);
  });
});

describe('amendments', () => {
  const replace = (id: string, text: string, of = part('1.1')): Amendment => ({
    ...{ id, change: { kind: 'replace', part: of, text } },
  });
  const remove = (id: string): Amendment => ({ id, change: { kind: 'delete', part: part('1.1') } });
  const insert = (id: string, text: string): Amendment => ({
    id,
    change: { kind: 'insert', after: part('1.1'), text },
  });

  it('give the consolidated text, numbered anew, with ids that do not move', () => {
    const after = amended(charter, [remove('a'), insert('b', '## Un article\n\nEt son texte.')]);
    expect(after.parts.map(({ id, number }) => `${id} ${number}`)).toEqual([
      ...['p1 0.1', 'p2 1', 'b.1 2', 'b.2 2.1', 'p4 2.2', 'p5 3', 'p6 3.1', 'p7 3.2'],
    ]);
  });

  it('are in conflict when each says something else of the same part', () => {
    const all = [replace('a', 'Un.'), replace('b', 'Deux.'), remove('c'), insert('d', 'Trois.'), replace('e', 'Un.')];
    expect(conflictsIn(all)).toEqual([
      ...([
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'c'],
        ['b', 'e'],
        ['c', 'e'],
      ] as const),
    ]);
    expect(() => amended(charter, [all[0]!, all[1]!])).toThrow(RangeError);
    expect(() => amended(charter, [replace('a', 'Un.', 'nulle part')])).toThrow(RangeError);
  });

  it('that ask for nothing are told so', () => {
    expect(faultOf(charter, { kind: 'replace', part: part('2.1'), text: ' \n' })).toBe('Empty');
    expect(faultOf(charter, { kind: 'replace', part: part('2.1'), text: 'On remplit les cuves.\n' })).toBe(
      'NothingChanged',
    );
    expect(faultOf(charter, { kind: 'delete', part: 'x' })).toBe('NoSuchPart');
    expect(faultOf(charter, { kind: 'insert', after: null, text: 'D’abord.' })).toBeUndefined();
  });

  it('are discussed along the text, the furthest from it first, additions last', () => {
    const near = replace('near', 'On arrose le soir.\nOn attend la lune.');
    const far = replace('far', 'Personne ne touche à rien.');
    const before: Amendment = { id: 'z', change: { kind: 'insert', after: null, text: 'D’abord.' } };
    const order = orderOfDiscussion(charter, [insert('plus', 'Et après.'), near, far, remove('gone'), before]);
    expect(order.map(({ id }) => id)).toEqual(['z', 'gone', 'far', 'near', 'plus']);
    expect(distance(charter, near.change)).toBeLessThan(0.2);
    expect(distance(charter, far.change)).toBeGreaterThan(0.8);
  });
});

const words = fc.array(fc.constantFrom('eau', 'été', 'cuve', 'l’hiver', 'soir', 'nuit', 'boire', '40 000'), {
  ...{ minLength: 1, maxLength: 6 },
});
const sentence = words.map((all) => `${all.join(' ')}.`);
const aText: fc.Arbitrary<AmendableText> = fc
  .array(
    fc.oneof(
      sentence,
      sentence.map((text) => `## ${text}`),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((blocks) => textFrom(blocks.join('\n\n')));
const changeOf = (text: AmendableText): fc.Arbitrary<Change> => {
  const of = fc.constantFrom(...text.parts.map(({ id }) => id));
  const body = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n'));
  return fc
    .oneof(
      fc.record({ kind: fc.constant('replace' as const), part: of, text: body }),
      fc.record({ kind: fc.constant('insert' as const), after: fc.option(of), text: body }),
      fc.record({ kind: fc.constant('delete' as const), part: of }),
    )
    .filter((change) => faultOf(text, change) === undefined);
};

describe('for any text', () => {
  it('amending it and looking what changed gives back the amendment', () => {
    fc.assert(
      fc.property(
        aText.chain((text) => fc.tuple(fc.constant(text), changeOf(text))),
        ([text, change]) => {
          expect(changesBetween(text, amended(text, [{ id: 'a', change }]))).toEqual([change]);
        },
      ),
    );
  });

  it('amendments without conflict give one text, in whatever order they come', () => {
    fc.assert(
      fc.property(
        aText.chain((text) => fc.tuple(fc.constant(text), fc.array(changeOf(text), { maxLength: 6 }))),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        ([text, changes], draws) => {
          const all = changes.map((change, at): Amendment => ({ id: `a${at}`, change }));
          const set = all.reduce<Amendment[]>(
            (kept, one) => (conflictsIn([...kept, one]).length ? kept : [...kept, one]),
            [],
          );
          const keyed = set.map((one) => ({ one, key: draws.next().value as number }));
          const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
          expect(amended(text, shuffled)).toEqual(amended(text, set));
          const ids = amended(text, set).parts.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });

  it('the words that stayed and went are the first, those that stayed and came the second', () => {
    fc.assert(
      fc.property(fc.oneof(sentence, fc.string()), fc.oneof(sentence, fc.string()), (before, after) => {
        const runs = wordDiff(before, after);
        const made = (gone: 'added' | 'removed') =>
          runs
            .filter(({ kind }) => kind !== gone)
            .map(({ text }) => text)
            .join('');
        expect([made('added'), made('removed')]).toEqual([before, after]);
      }),
    );
  });
});

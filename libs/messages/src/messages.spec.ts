import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { elementsOf } from './format';
import { CATALOGUES, formatText, message, type Catalogue } from './index';

function flat(catalogue: Catalogue, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([name, value]) =>
    typeof value === 'string' ? [[path + name, value] as [string, string]] : flat(value, `${path}${name}.`),
  );
}

/** What a text asks for: each argument with its type, whatever its wording and order. */
function asks(language: string, text: string): string[] {
  const ast = new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
  const named = elementsOf(ast).flatMap((one) => ('value' in one && one.type !== 0 ? [`${one.value}`] : []));
  return [...new Set(named)].sort();
}

const fr = new Map(flat(CATALOGUES.fr));
const en = new Map(flat(CATALOGUES.en));

describe('the catalogue', () => {
  it('says the same things in both languages', () => {
    expect([...en.keys()].filter((key) => !fr.has(key))).toEqual([]);
    expect([...fr.keys()].filter((key) => !en.has(key))).toEqual([]);
  });

  it('is ICU throughout, and asks for the same params in both languages', () => {
    const different = [...fr].filter(([key, text]) => {
      const other = en.get(key) ?? text;
      return JSON.stringify(asks('fr', text)) !== JSON.stringify(asks('en', other));
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('is set in French type: a space that does not break before : ; ! ? % and inside « »', () => {
    expect([...fr].filter(([, text]) => / [:;!?%€»]|« /.test(text)).map(([key]) => key)).toEqual([]);
  });

  it('leaves no sentence empty', () => {
    expect([...fr, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });
});

describe('a sentence', () => {
  it('counts and dates as the language does', () => {
    expect(formatText('fr', '{n, plural, one {# voix} other {# voix}}', { n: 10004 })).toBe('10\u202f004 voix');
    expect(message('fr', 'refusals.people.MandateEnded', { date: '2026-03-03' })).toContain('le 3 mars 2026.');
    expect(message('en', 'refusals.people.MandateEnded', { date: '2026-03-03' })).toContain('March 3, 2026');
  });

  it('reads an instant in the territory, and yes or no', () => {
    const text = '{at, date, moment} {adopted, select, true {oui} other {non}}';
    expect(formatText('fr', text, { at: '2026-11-22T23:30:00.000Z', adopted: true })).toMatch(
      /^23 novembre 2026.*00:30 oui$/,
    );
  });

  it('lets people write < and { in what they said', () => {
    expect(formatText('fr', 'Titre : {title}', { title: '<b>{x}</b>' })).toBe('Titre : <b>{x}</b>');
  });

  it('that nobody wrote gives its key back, and one without its params its text', () => {
    expect(message('en', 'nowhere.at.all')).toBe('nowhere.at.all');
    expect(message('en', 'constructor.name')).toBe('constructor.name');
    expect(message('en', 'facts.AnswerPromised')).toContain('{due');
  });
});

describe('a day in a sentence', () => {
  const said = (language: 'fr' | 'en', day: string) => formatText(language, '{d, date, day}', { d: day });

  it('is «1er» in French when it is the first, and only then', () => {
    expect(said('fr', '2027-07-01')).toBe('1er juillet 2027');
    expect(said('fr', '2027-07-11')).toBe('11 juillet 2027');
    expect(said('fr', '2027-07-21')).toBe('21 juillet 2027');
    expect(said('en', '2027-07-01')).not.toContain('er');
    expect(formatText('fr', 'Le {d, date, moment}', { d: '2027-07-01T08:00:00Z' })).toContain('Le 1er juillet 2027');
  });
});

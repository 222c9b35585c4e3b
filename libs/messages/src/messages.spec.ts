import { ANSWER_FACTS, ANSWER_REFUSALS } from '@mondee/domain/answers';
import { COMMITMENT_FACTS, COMMITMENT_REFUSALS, STATUS_TABLE } from '@mondee/domain/commitments';
import { DECISION_FACTS, DECISION_REFUSALS } from '@mondee/domain/decisions';
import { JOURNAL_REFUSALS } from '@mondee/domain/journal';
import { NOTICE_KINDS, NOTIFICATION_REFUSALS } from '@mondee/domain/notifications';
import { PEOPLE_FACTS, PEOPLE_REFUSALS } from '@mondee/domain/people';
import { PROPOSAL_FACTS, PROPOSAL_REFUSALS } from '@mondee/domain/proposals';
import { TERRITORY_FACTS, TERRITORY_REFUSALS } from '@mondee/domain/territory';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { elementsOf } from './format';
import { CATALOGUES, formatText, hasMessage, message, type Catalogue } from './index';

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

  it('leaves no sentence empty', () => {
    expect([...fr, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

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

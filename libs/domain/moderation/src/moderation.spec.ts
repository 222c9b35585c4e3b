import { describe, expect, it } from 'vitest';
import { newId, ref, unwrap, type Result } from '@mondee/kernel';
import { appeal, decideAppeal, endTerm, takeBack } from './appeal';
import type { Appealed, Case, HiddenCase } from './case';
import { hints } from './hints';
import { askChange, claim, confirmHiding, declineHiding, dismiss, hide, sayChanged } from './judge';
import { MODERATION_RULES } from './moderation-rules';
import { report, type ReportContext, type ReportInput } from './report';

const [aline, paul, irene, author, thing] = [newId(1), newId(2), newId(3), newId(4), newId(5)];
const at = '2026-11-22T09:00:00.000Z';
const tomorrow = '2026-11-23T09:00:00.000Z';
const of = ref('proposal', thing);
const WORDS = 'Ce texte nomme mon voisin et dit où il habite.';
const moderator = (person = aline, more: object = {}) => ({
  viewer: { person, roles: ['moderator'] },
  rules: MODERATION_RULES,
  hands: [author],
  parts: ['idea'],
  ...more,
});
const asAuthor = { viewer: { person: author, roles: [] }, rules: MODERATION_RULES };
const said: ReportInput = {
  reason: 'privacy',
  explanation: WORDS,
  name: 'Lise Faure',
  email: 'lise@exemple.fr',
  goodFaith: true,
};
const where: ReportContext = {
  ...{
    rules: MODERATION_RULES,
    reportId: newId(6),
    caseId: newId(7),
    receipt: 'ABCD-EFGH',
    at,
    language: 'fr',
    authors: [author],
  },
};
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);

const open = unwrap(report(of, said, where)).state;
const held = (one: Case = open, by = aline) => unwrap(claim(one, at, moderator(by))).state;
const hidden = (more: object = {}): HiddenCase =>
  unwrap(hide(held(), { reason: 'privacy', explanation: WORDS, ...more }, at, moderator())).state as HiddenCase;
const appealed = (): Appealed =>
  unwrap(appeal(hidden(), 'Je ne nomme personne dans ce texte.', tomorrow, asAuthor)).state;

describe('a report', () => {
  it.each([
    [{ reason: 'because' }, 'moderation.UnknownReason'],
    [{ explanation: 'Non.' }, 'moderation.TooShort'],
    [{ explanation: 'x'.repeat(1_000_000) }, 'moderation.TooLong'],
    [{ name: '' }, 'moderation.NameNeeded'],
    [{ email: 'lise' }, 'moderation.EmailNeeded'],
    [{ email: 'lise@exemple.fr\nBcc: all@exemple.fr' }, 'moderation.EmailNeeded'],
    [{ goodFaith: 'true' }, 'moderation.GoodFaithNeeded'],
  ])('has the fields that the law asks: %o is refused', (wrong, refusal) => {
    expect(code(report(of, { ...said, ...wrong }, where))).toBe(refusal);
  });

  it('of a child’s abuse needs no name, and of who is signed in none is asked', () => {
    expect(code(report(of, { ...said, reason: 'childAbuse', name: null, email: null }, where))).toBe('ok');
    const mine = unwrap(report(of, { ...said, name: undefined, email: undefined }, { ...where, person: paul })).report;
    expect(mine).toMatchObject({ person: paul });
    expect(mine).not.toHaveProperty('email');
  });

  it('comes to the case of the same thing, and an urgent one brings it forward', () => {
    const again = unwrap(
      report(of, { ...said, reason: 'threat' }, { ...where, reportId: newId(8), caseId: newId(9), known: open }),
    );
    expect(again.state.id).toBe(open.id);
    expect(again.state.due < open.due).toBe(true);
    expect(again.facts.map(({ kind }) => kind)).toEqual(['ReportReceived']);
  });

  it('leaves no name in what is sealed for ever', () => {
    const { facts } = unwrap(report(of, said, where));
    expect(JSON.stringify(facts)).not.toMatch(/Lise|exemple/);
    expect(facts.every((fact) => !fact.public)).toBe(true);
  });
});

describe('deciding', () => {
  it('is for moderators who had no hand in it and hold the case', () => {
    const act = (ctx: ReturnType<typeof moderator>, one: Case = open) =>
      code(hide(one, { reason: 'hate', explanation: WORDS }, at, ctx));
    expect(act(moderator(aline, { viewer: { roles: [] } }))).toBe('people.SignInNeeded');
    expect(act(moderator(aline, { viewer: { person: aline, roles: ['agent'] } }))).toBe('moderation.NotModerator');
    expect(act(moderator(author))).toBe('moderation.OwnContent');
    expect(act(moderator())).toBe('moderation.ClaimFirst');
    expect(act(moderator(paul), held())).toBe('moderation.Claimed');
    expect(act(moderator(), held())).toBe('ok');
  });

  it('a claim ends by itself, so that nobody keeps a case for ever', () => {
    expect(code(claim(held(), at, moderator(paul)))).toBe('moderation.Claimed');
    expect(code(claim(held(), tomorrow, moderator(paul)))).toBe('ok');
  });

  it('hides a whole or a part, for a time or not, and says so without a word of the thing', () => {
    const whole = unwrap(hide(held(), { reason: 'privacy', explanation: WORDS }, at, moderator()));
    expect(whole.facts).toEqual([
      {
        kind: 'ContentHidden',
        subject: of,
        data: { case: open.id, scope: 'whole', reason: 'privacy', until: null },
        public: true,
      },
    ]);
    const part = unwrap(
      hide(held(), { reason: 'privacy', explanation: WORDS, scope: 'idea', days: 2 }, at, moderator()),
    );
    expect(part.state).toMatchObject({ decision: { scope: 'idea', until: '2026-11-24T09:00:00.000Z' } });
    for (const [wrong, refusal] of [
      [{ scope: 'author' }, 'moderation.NoSuchPart'],
      [{ days: 0 }, 'moderation.EndNotAhead'],
      [{ days: 1e9 }, 'moderation.EndNotAhead'],
      [{ explanation: 'Non.' }, 'moderation.TooShort'],
    ] as const)
      expect(code(hide(held(), { reason: 'privacy', explanation: WORDS, ...wrong }, at, moderator()))).toBe(refusal);
  });

  it('happens once', () => {
    const again = held(hidden());
    expect(code(hide(again, { reason: 'hate', explanation: WORDS }, at, moderator()))).toBe(
      'moderation.AlreadyDecided',
    );
    expect(code(dismiss(again, WORDS, at, moderator()))).toBe('moderation.AlreadyDecided');
  });

  it('takes two persons where that is set, and the same one twice is one', () => {
    const rules = { ...MODERATION_RULES, twoPersons: true };
    const { state: proposed, facts } = unwrap(
      hide(held(), { reason: 'privacy', explanation: WORDS }, at, moderator(aline, { rules })),
    );
    expect(proposed.state).toBe('proposed');
    expect(facts.map(({ kind }) => kind)).toEqual(['HidingProposed']);
    expect(code(claim(proposed, at, moderator(aline)))).toBe('moderation.SameModerator');
    const second = held(proposed, paul);
    expect(unwrap(confirmHiding(second, at, moderator(paul))).state).toMatchObject({
      state: 'hidden',
      decision: { by: aline, second: paul },
    });
    expect(unwrap(declineHiding(second, at, moderator(paul))).state).toMatchObject({ state: 'open' });
  });

  it('may ask the author to change, who says when it is done', () => {
    const { state } = unwrap(askChange(held(), 'Retirez le nom de votre voisin.', at, moderator()));
    expect(state).toMatchObject({ state: 'asked', due: '2026-11-29T09:00:00.000Z' });
    expect(code(sayChanged(state, tomorrow, { viewer: { person: paul, roles: ['moderator'] } }))).toBe(
      'moderation.NotFound',
    );
    expect(unwrap(sayChanged(state, tomorrow, asAuthor)).state).toMatchObject({ state: 'open', due: tomorrow });
  });
});

describe('an appeal', () => {
  it('is the author’s, once, in time; to others the case is not there', () => {
    const text = 'Je ne nomme personne dans ce texte.';
    expect(code(appeal(hidden(), text, tomorrow, { ...asAuthor, viewer: { person: paul, roles: [] } }))).toBe(
      'moderation.NotFound',
    );
    expect(code(appeal(hidden(), text, '2027-05-23T09:00:00.000Z', asAuthor))).toBe('moderation.AppealTooLate');
    expect(code(appeal(open, text, tomorrow, asAuthor))).toBe('moderation.NotHidden');
    expect(code(appeal(appealed(), text, tomorrow, asAuthor))).toBe('moderation.AlreadyAppealed');
    expect(appealed().appeal.due).toBe('2026-12-08T09:00:00.000Z');
  });

  it('is decided by somebody else than who hid it, administrator or not', () => {
    const again = { restore: true, text: 'Le texte ne nomme personne.' };
    const boss = { viewer: { person: aline, roles: ['administrator'] } };
    expect(code(claim(appealed(), tomorrow, moderator(aline, boss)))).toBe('moderation.SameModerator');
    expect(code(takeBack(appealed(), again.text, tomorrow, moderator(aline)))).toBe('moderation.SameModerator');
    const second: Case = { ...appealed(), decision: { ...appealed().decision, second: paul } };
    expect(code(claim(second, tomorrow, moderator(paul)))).toBe('moderation.SameModerator');
    const theirs = unwrap(claim(appealed(), tomorrow, moderator(irene))).state;
    const { state, facts } = unwrap(decideAppeal(theirs, again, tomorrow, moderator(irene)));
    expect(state).toMatchObject({ state: 'restored', settlement: { by: irene, because: 'appeal' } });
    expect(facts).toMatchObject([
      { kind: 'ContentRestored', subject: of, data: { scope: 'whole', because: 'appeal' }, public: true },
    ]);
    expect(unwrap(decideAppeal(theirs, { ...again, restore: false }, tomorrow, moderator(irene))).state).toMatchObject({
      state: 'upheld',
    });
  });
});

describe('the term', () => {
  it('brings back what was hidden for a time, when it comes and not before', () => {
    const one = hidden({ days: 2 });
    expect(endTerm(one, tomorrow)).toBeUndefined();
    expect(endTerm(one, '2026-11-24T09:00:00.000Z')).toMatchObject({
      state: { state: 'restored', settlement: { because: 'term' } },
    });
    expect(endTerm(hidden(), '2036-11-24T09:00:00.000Z')).toBeUndefined();
  });
});

describe('hints', () => {
  it('show whole words and links, whatever their accents, and nothing inside another word', () => {
    const text = 'Quel CRETIN, crétinerie, voir www.exemple.fr et bit.ly/x';
    const lists = { words: ['crétin'], links: ['bit.ly'] };
    expect(hints(text, lists).map(({ from, to, why }) => [text.slice(from, to), why])).toEqual([
      ['CRETIN', 'word'],
      ['www.exemple.fr', 'link'],
      ['bit.ly', 'link'],
    ]);
    expect(hints(text, { words: [''], links: [' '] })).toHaveLength(1);
  });
});

describe('who moderates one commune', () => {
  const inCommune = (id: string, role = 'moderator') => ({
    viewer: { person: irene, roles: [], scopedRoles: [{ role, scope: { kind: 'commune', id } }] },
    rules: MODERATION_RULES,
    hands: [author],
    parts: [],
  });
  const there = unwrap(report(of, said, { ...where, commune: '26364' })).state;

  it('settles the cases of things that lie there, and only those', () => {
    expect(code(claim(there, at, inCommune('26364')))).toBe('ok');
    const taken = unwrap(claim(there, at, inCommune('26364'))).state;
    expect(code(hide(taken, { reason: 'privacy', explanation: WORDS }, at, inCommune('26364')))).toBe('ok');
    for (const ctx of [inCommune('26074'), inCommune('26364', 'helper')])
      expect(code(claim(there, at, ctx))).toBe('moderation.NotModerator');
    expect(code(takeBack(hidden(), WORDS, at, inCommune('26364')))).toBe('moderation.NotModerator');
  });

  it('has no case of what lies everywhere, which is for those of the whole territory', () => {
    expect(code(claim(open, at, inCommune('26364')))).toBe('moderation.NotModerator');
    expect(code(claim(there, at, moderator()))).toBe('ok');
  });

  it('judges nothing of their own, there neither', () => {
    expect(code(claim(there, at, { ...inCommune('26364'), hands: [irene] }))).toBe('moderation.OwnContent');
  });
});

import { addDays, FakeClock, newId, ref, unwrap, type Act, type Id } from '@mondee/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerClock,
  answersFor,
  canAnswer,
  canAnswerSome,
  canReadAnswer,
  giveTogether,
  handOn,
  hastenTo,
  moveDue,
  plan,
  prepare,
  promise,
  publish,
  publishPlanned,
} from './index';

const clock = new FakeClock('2026-11-22T09:00:00.000Z');
const id = () => newId(Date.parse(clock.now()));
const nadia = id();
const zone = 'Europe/Paris';
const choices = { reasons: ['Trop cher', 'Déjà fait'], bodies: ['Ici', 'La région'] };
const ctx = { viewer: { person: nadia, roles: ['decider'] }, zone, choices, quality: 'Élue', subjectPublic: true };
const act = (at = clock.now()): Act => ({ id: id(), actor: { kind: 'person', person: nadia }, channel: 'web', at });
const owed = () => promise(ref('proposal', id()), act(), { id: id(), zone, public: true }).state;
const words = {
  verdict: 'refused',
  text: 'Non, pas cette année, et voici pourquoi nous attendons.',
  reasons: 'Le budget ne le permet pas cette année.',
};
const prepared = (more: object = {}) => unwrap(prepare(owed(), { ...words, ...more }, act(), ctx)).state;
const code = (result: { ok: boolean }) => ('refusal' in result ? (result.refusal as { code: string }).code : 'ok');

describe('together', () => {
  it('all get the same words, each keeps its promise, and one reason fits all', () => {
    const [one, other, part] = [prepared({ chosen: ['Trop cher'] }), owed(), { ...owed(), mergedInto: id() }];
    const { states } = unwrap(giveTogether(one, [other], [part], act(), { ...ctx, together: id() }));
    expect(states.map((state) => state.id)).toEqual([one.id, other.id, part.id]);
    expect(new Set(states.map(({ text, together }) => `${text} ${together}`)).size).toBe(1);
    expect(code(giveTogether(prepared(), [other], [], act(), { ...ctx, together: id() }))).toBe('answers.ReasonNeeded');
    expect(code(giveTogether(one, [prepared()], [], act(), { ...ctx, together: id() }))).toBe('answers.PreparedApart');
    expect(code(giveTogether(one, [part], [], act(), { ...ctx, together: id() }))).toBe('answers.AnsweredWithWhole');
  });
  it('alone, it is bound to nothing', () => {
    const { states } = unwrap(giveTogether(prepared(), [], [], act(), { ...ctx, together: id() }));
    expect(states).toMatchObject([{ state: 'published' }]);
    expect(states[0]).not.toHaveProperty('together');
  });
});

describe('a role held for one commune', () => {
  const scoped = (role: string, kind: string, of: string) => ({
    person: nadia,
    roles: [],
    scopedRoles: [{ role, scope: { kind, id: of } }],
  });
  const here = { ...prepared(), commune: '26364' };
  it('answers what is about it, and reads nothing prepared elsewhere', () => {
    const agent = scoped('agent', 'commune', '26364');
    expect(answersFor(agent)).toEqual(['26364']);
    expect([canAnswerSome(agent), canAnswer(agent, here), canReadAnswer(agent, here)].map(code)).toEqual(
      Array(3).fill('ok'),
    );
    for (const there of [{ ...here, commune: '26074' }, prepared()])
      expect([code(canAnswer(agent, there)), code(canReadAnswer(agent, there))]).toEqual([
        'answers.NotAnswerer',
        'answers.NotPublished',
      ]);
  });
  it('answers nothing when it is another role, or of a body or a process', () => {
    for (const one of [scoped('moderator', 'commune', '26364'), scoped('agent', 'body', '26364')])
      expect([code(canAnswerSome(one)), code(canAnswer(one, here))]).toEqual(Array(2).fill('answers.NotAnswerer'));
  });
  it('gives no answer to several things of which one is elsewhere', () => {
    const viewer = scoped('decider', 'commune', '26364');
    const one = { ...prepared({ chosen: ['Trop cher'] }), commune: '26364' };
    const given = (commune: string) =>
      code(giveTogether(one, [{ ...owed(), commune }], [], act(), { ...ctx, viewer, together: id() }));
    expect([given('26364'), given('26074')]).toEqual(['ok', 'answers.NotAnswerer']);
  });
});

describe('handed on', () => {
  it('is owed again by the body named, and by no other verdict', () => {
    const given = unwrap(publish(prepared({ verdict: 'redirected', redirectedTo: 'La région' }), act(), ctx)).state;
    const next = handOn(given, act(), { id: id(), zone, days: 30 });
    expect(next?.state).toMatchObject({ owedBy: 'La région', round: 2, due: '2026-12-22', to: given.to });
    expect(handOn(unwrap(publish(prepared(), act(), ctx)).state, act(), { id: id(), zone, days: 30 })).toBeUndefined();
  });
});

describe('a plan', () => {
  it('never goes out before its instant, and is lost with the words it was made for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: -300, max: 300 }), (inDays, after) => {
        const at = new Date(Date.parse(clock.now()) + inDays * 86_400_000).toISOString();
        const planned = unwrap(plan(prepared(), at, act(), ctx)).state;
        const then = new Date(Date.parse(at) + after).toISOString();
        const outcome = publishPlanned(planned, { at: then }, ctx);
        expect(code(outcome)).toBe(after < 0 ? 'answers.BadInstant' : 'ok');
        expect(unwrap(prepare(planned, words, act(), ctx)).state.plan).toBeUndefined();
      }),
    );
  });
  it('does not go out in the name of somebody who no longer answers', () => {
    const at = '2026-12-01T08:00:00.000Z';
    const planned = unwrap(plan(prepared(), at, act(), ctx)).state;
    const as = (viewer: { person: Id; roles: string[] }) => code(publishPlanned(planned, { at }, { ...ctx, viewer }));
    expect(as({ person: nadia, roles: [] })).toBe('answers.NotAnswerer');
    expect(as({ person: id(), roles: ['decider'] })).toBe('answers.NotAnswerer');
    expect(as({ person: nadia, roles: ['agent'] })).toBe('ok');
  });

  it('is not made for the past, nor out of sight', () => {
    expect(code(plan(prepared(), '2026-11-22T08:59:59.000Z', act(), ctx))).toBe('answers.BadInstant');
    expect(code(plan(prepared(), 'demain', act(), ctx))).toBe('answers.BadInstant');
    expect(code(plan(prepared(), '2029-01-01T00:00:00.000Z', act(), ctx))).toBe('answers.BadInstant');
  });
});

describe('a day that moves', () => {
  const reason = 'L’étude n’arrive qu’au printemps prochain.';
  it('makes nothing punctual: in time is counted by the first day', () => {
    const answer = prepared();
    const due = addDays(answer.due, 40);
    const moved = unwrap(moveDue(answer, { due, reason }, act(), ctx)).state;
    const late = unwrap(publish(moved, act(`${addDays(answer.due, 10)}T09:00:00.000Z`), ctx)).state;
    expect(answerClock([late], due)).toMatchObject({ answered: 1, onTime: 0 });
  });
  it('does not move once it has passed', () => {
    const answer = prepared();
    const after = `${addDays(answer.due, 1)}T09:00:00.000Z`;
    const to = { due: addDays(answer.due, 30), reason };
    expect(code(moveDue(answer, to, act(after), ctx))).toBe('answers.AlreadyOverdue');
  });
  it('of a whole comes no later than that of its parts', () => {
    const answer = owed();
    expect(hastenTo(answer, addDays(answer.due, -5)).state.due).toBe(addDays(answer.due, -5));
    expect(hastenTo(answer, addDays(answer.due, 5)).facts).toEqual([]);
  });
});

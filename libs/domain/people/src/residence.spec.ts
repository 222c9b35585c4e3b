import { FakeClock, newId, unwrap, type Act, type Id } from '@mondee/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CODE_LENGTH,
  codesFrom,
  declaredBy,
  duplicateHints,
  freshlyConfirmed,
  levelAt,
  likeness,
  printCodes,
  printedCode,
  readCode,
  recognise,
  residenceMeets,
  tellApart,
  useCode,
  type Compared,
  type ResidenceContext,
  type Role,
} from './index';

const clock = new FakeClock('2026-11-22T20:00:00.000Z');
const now = clock.now();
const id = () => newId(Date.parse(now));
const [jeanne, odile, bastien, irene, sheet] = [id(), id(), id(), id(), id()];
const act = (person: Id, at = now): Act => ({ id: id(), actor: { kind: 'person', person }, channel: 'web', at });
const ctx = (person: Id, roles: Role[] = [], more: Partial<ResidenceContext> = {}): ResidenceContext => ({
  viewer: { person, roles, mandates: [] },
  zone: 'Europe/Paris',
  methods: ['declared', 'code', 'recognised'],
  months: 24,
  ...more,
});
const code = (result: { ok: boolean }) => ('refusal' in result ? (result.refusal as { code: string }).code : 'ok');
const later = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();

describe('being from here', () => {
  it('is declared by a commune, for that commune', () => {
    expect(declaredBy('26290', {}, { methods: ['declared'] }, now)).toEqual({ level: 'declared', since: now });
    expect(declaredBy('26290', {}, { methods: [] }, now)).toBeUndefined();
    const verified = { level: 'verified', since: now } as const;
    expect(declaredBy('26290', { commune: '26290', residence: verified }, ctx(jeanne), later(1))).toBe(verified);
    expect(declaredBy('26364', { commune: '26290', residence: verified }, ctx(jeanne), later(1))?.level).toBe(
      'declared',
    );
    expect(declaredBy(undefined, { commune: '26290', residence: verified }, ctx(jeanne), now)).toBeUndefined();
  });

  it('is verified until its day, then declared again', () => {
    const residence = { level: 'verified', since: now, until: later(10) } as const;
    expect([undefined, residence].map((one) => levelAt(one, now))).toEqual(['none', 'verified']);
    expect([9.9, 10, 11].map((days) => levelAt(residence, later(days)))).toEqual(['verified', 'declared', 'declared']);
  });

  it('is asked for by level, and a higher one is enough', () => {
    const order = ['none', 'declared', 'verified'] as const;
    for (const [i, held] of order.entries())
      for (const [j, needed] of order.entries())
        expect(code(residenceMeets(held, needed))).toBe(i >= j ? 'ok' : 'people.ResidenceNeeded');
  });
});

describe('codes handed over', () => {
  it('are read however they are copied, and no other way', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 40, maxLength: 40 }), (chance) => {
        const [one] = codesFrom(
          Array.from(chance, (byte) => byte % 252),
          1,
        );
        expect(one).toHaveLength(CODE_LENGTH);
        expect(unwrap(readCode(` ${printedCode(one!).toLowerCase()} `))).toBe(one);
      }),
    );
    for (const wrong of ['', 'ABCDE', 'ABCDE-FGHJ0', 'ABCDE-FGHJKM', null, 12, 'A'.repeat(1000)])
      expect(code(readCode(wrong))).toBe('people.NotACode');
    expect(() => codesFrom([1, 2, 3], 1)).toThrow(RangeError);
  });

  it('are printed by those who receive people, for a commune of the territory', () => {
    const print = (by: ResidenceContext, communeCode: unknown = '26290') =>
      printCodes({ sheet, communeCode }, act(by.viewer.person!), { ...by, communes: ['26290'] });
    expect(unwrap(print(ctx(bastien, ['agent'])))).toMatchObject({
      commune: '26290',
      expiresAt: '2027-05-22T20:00:00.000Z',
      facts: [{ kind: 'ResidenceCodesPrinted', data: { codes: 20, commune: '26290' }, public: false }],
    });
    expect(code(print(ctx(jeanne)))).toBe('people.HelpNotYours');
    const deskAt = (id: string) => {
      const held = ctx(bastien);
      const scopedRoles = [{ role: 'agent' as const, scope: { kind: 'commune' as const, id } }];
      return code(print({ ...held, viewer: { ...held.viewer, scopedRoles } }));
    };
    expect([deskAt('26290'), deskAt('26364')]).toEqual(['ok', 'people.NotYourCommune']);
    expect(code(print(ctx(bastien, ['agent']), '75056'))).toBe('people.UnknownCommune');
    expect(code(print(ctx(bastien, ['agent'], { methods: ['declared'] })))).toBe('people.MethodOff');
  });

  it('serve who types them, before their day', () => {
    const fresh = { expiresAt: later(1) };
    const used = unwrap(useCode(jeanne, fresh, act(jeanne), ctx(jeanne)));
    expect(used.state).toEqual({ level: 'verified', since: now, until: '2028-11-22T20:00:00.000Z' });
    expect(JSON.stringify(used.facts)).not.toContain('expiresAt');
    expect(code(useCode(jeanne, undefined, act(jeanne), ctx(jeanne)))).toBe('people.CodeUnknown');
    expect(code(useCode(jeanne, { expiresAt: now }, act(jeanne), ctx(jeanne)))).toBe('people.CodeExpired');
    expect(code(useCode(odile, fresh, act(jeanne), ctx(jeanne)))).toBe('people.NotYours');
  });
});

describe('being recognised', () => {
  const known = { id: odile, commune: '26290' };
  const by = (person: Id, given: { by: Id; at: string }[] = [], roles: Role[] = ['helper'], at = now) =>
    recognise(known, given, act(person, at), ctx(person, roles));

  it('takes two distinct people, and forgets who they were', () => {
    const first = unwrap(by(bastien));
    expect(first).toEqual({ waiting: [{ by: bastien, at: now }], facts: [] });
    expect(code(by(bastien, [...first.waiting]))).toBe('people.AlreadyRecognised');
    const second = unwrap(by(irene, [...first.waiting]));
    expect(second).toMatchObject({ waiting: [], verified: { level: 'verified' } });
    expect(JSON.stringify(second.facts)).not.toMatch(new RegExp(`${bastien}|${irene}`));
  });

  it('waits thirty days for the second', () => {
    const given = [{ by: bastien, at: now }];
    expect(unwrap(by(irene, given, ['agent'], later(29))).verified).toBeDefined();
    expect(unwrap(by(irene, given, ['agent'], later(30))).verified).toBeUndefined();
  });

  it('is for the residents of one’s own commune, when one keeps the desk of one commune', () => {
    const clerkOf = (id: string) => {
      const held = ctx(bastien);
      const scopedRoles = [{ role: 'helper' as const, scope: { kind: 'commune' as const, id } }];
      return code(recognise(known, [], act(bastien), { ...held, viewer: { ...held.viewer, scopedRoles } }));
    };
    expect(clerkOf('26364')).toBe('people.NotYourCommune');
    expect(clerkOf('26290')).toBe('ok');
  });

  it('is not for residents, for oneself, or for who has no commune', () => {
    expect(code(by(jeanne, [], []))).toBe('people.NotAWitness');
    expect(code(recognise({ id: bastien, commune: '26290' }, [], act(bastien), ctx(bastien, ['agent'])))).toBe(
      'people.NotYourself',
    );
    expect(code(recognise({ id: odile }, [], act(bastien), ctx(bastien, ['agent'])))).toBe('people.CommuneFirst');
  });
});

describe('one human, one account', () => {
  const one: Compared = { id: jeanne, name: 'Jeanne Vignon', commune: '26364', email: 'jeanne.v@gmail.com' };
  it('is hinted at by name and commune, by mailbox, never across birth years', () => {
    const twin = { id: odile, name: 'VIGNON  Jéanne', commune: '26364' };
    expect(likeness(one, twin)).toEqual(['name']);
    expect(likeness({ ...one, birthYear: 1980 }, { ...twin, birthYear: 1981 })).toEqual([]);
    expect(likeness({ ...one, birthYear: 1980 }, twin)).toEqual(['name']);
    expect(likeness(one, { ...twin, commune: '26290' })).toEqual([]);
    expect(likeness(one, { id: odile, name: 'J.', email: 'jeannev+mondee@googlemail.com' })).toEqual(['email']);
  });

  it('finds the same pairs as comparing everybody with everybody', () => {
    const person = fc.record({
      name: fc.constantFrom('Jeanne Vignon', 'Vignon Jeanne', 'Odile M', 'odile m'),
      commune: fc.constantFrom('26364', undefined),
      birthYear: fc.constantFrom(1980, 1981, undefined),
      email: fc.constantFrom('a@x.fr', 'a+b@x.fr', 'c@x.fr', undefined),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), (people) => {
        const all = people.map((it) => ({ ...it, id: id() })) as Compared[];
        const naive = all.flatMap((a, i) => all.slice(i + 1).filter((b) => likeness(a, b).length));
        expect(duplicateHints(all)).toHaveLength(naive.length);
      }),
    );
  });

  it('a clerk who looked tells them apart, in one order', () => {
    const told = (a: Id, b: Id) => tellApart({ id: a }, { id: b }, act(bastien), ctx(bastien, ['agent']));
    expect(unwrap(told(jeanne, odile)).state).toEqual(unwrap(told(odile, jeanne)).state);
    expect(code(tellApart({ id: jeanne }, { id: odile }, act(jeanne), ctx(jeanne)))).toBe('people.HelpNotYours');
  });

  it('a clerk of one commune tells apart its residents only; the others are not there', () => {
    const of = (commune: string) => ({
      ...ctx(bastien),
      viewer: {
        ...ctx(bastien).viewer,
        scopedRoles: [{ role: 'agent' as const, scope: { kind: 'commune' as const, id: commune } }],
      },
    });
    const told = (one?: string, other?: string) =>
      code(
        tellApart(
          { id: jeanne, ...(one && { commune: one }) },
          { id: odile, ...(other && { commune: other }) },
          act(bastien),
          of('26364'),
        ),
      );
    expect([told('26364', '26364'), told('26364', '26074'), told('26364'), told()]).toEqual([
      'ok',
      ...Array<string>(3).fill('people.UnknownPerson'),
    ]);
  });
});

describe('confirming again', () => {
  it('holds fifteen minutes, and never from the future', () => {
    const age = (minutes: number) =>
      code(freshlyConfirmed(new Date(Date.parse(now) - minutes * 60_000).toISOString(), now));
    expect([0, 15, 15.1, -1].map(age)).toEqual(['ok', 'ok', 'people.ConfirmAgain', 'people.ConfirmAgain']);
    expect(code(freshlyConfirmed(undefined, now))).toBe('people.ConfirmAgain');
  });
});

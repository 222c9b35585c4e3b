import { FakeClock, newId, unwrap, type Act, type Fact, type Id } from '@mondee/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concerns,
  erase,
  linkOpens,
  mayAct,
  readEmail,
  readName,
  readPhone,
  register,
  sessionHolds,
  updateProfile,
  welcomePerson,
  type PolicyViewer,
  type Role,
  type ViewerMandate,
} from './index';

const clock = new FakeClock('2026-11-22T20:00:00.000Z');
const id = () => newId(Date.parse(clock.now()));
const [jeanne, karim, odile, paul, noyers, mandateId] = [id(), id(), id(), id(), id(), id()];
const zone = 'Europe/Paris';
const communes = ['26364', '26290'];
const viewer = (person: Id, roles: Role[] = [], mandates: ViewerMandate[] = []): PolicyViewer => ({
  person,
  roles,
  mandates,
});
const act = (person: Id, more: Partial<Act> = {}): Act => ({
  id: id(),
  actor: { kind: 'person', person },
  channel: 'web',
  at: clock.now(),
  ...more,
});
const code = (result: { ok: boolean }) => ('refusal' in result ? (result.refusal as { code: string }).code : 'ok');
const after = (ms: number) => new Date(Date.parse(clock.now()) + ms).toISOString();
const DAY = 86_400_000;

describe('acting', () => {
  const as = (mandates: ViewerMandate[], at = clock.now()) =>
    mayAct(
      { viewer: viewer(karim, [], mandates), zone },
      act(karim, { at, behalf: { kind: 'organisation', organisation: noyers, mandate: mandateId } }),
    );
  const held = { id: mandateId, organisation: noyers, from: '2026-01-01', until: '2026-11-22' };

  it('is for whoever is signed in, as themselves', () => {
    expect(code(mayAct({ viewer: viewer(jeanne), zone }, act(jeanne)))).toBe('ok');
    expect(code(mayAct({ viewer: viewer(jeanne), zone }, act(odile)))).toBe('people.SignInNeeded');
    const system = act(jeanne, { actor: { kind: 'system', name: 'seal' } });
    expect(code(mayAct({ viewer: viewer(jeanne), zone }, system))).toBe('people.SignInNeeded');
  });

  it('a mandate holds on its last day, in the zone of the territory', () => {
    expect(code(as([held]))).toBe('ok');
    expect(as([held], '2026-11-22T23:00:00.000Z')).toMatchObject({
      refusal: { code: 'people.MandateEnded', params: { date: '2026-11-22' } },
    });
    expect(code(as([held], '2025-12-31T12:00:00.000Z'))).toBe('people.MandateNotBegun');
    expect(code(as([]))).toBe('people.NoMandate');
    expect(code(as([{ ...held, organisation: id() }]))).toBe('people.NoMandate');
  });

  it.each([
    ['web', [], 'ok'],
    ['offline', [], 'ok'],
    ['desk', [], 'people.ChannelNotYours'],
    ['paper', ['moderator', 'decider'], 'people.ChannelNotYours'],
    ['paper', ['helper'], 'ok'],
    ['phone', ['agent'], 'ok'],
  ] as const)('channel %s with roles %j: %s', (channel, roles, expected) => {
    expect(code(mayAct({ viewer: viewer(jeanne, [...roles]), zone }, act(jeanne, { channel })))).toBe(expected);
  });

  it('for a helped person takes a role of the desk, even on the web', () => {
    const helped = act(jeanne, { behalf: { kind: 'person', person: odile } });
    expect(code(mayAct({ viewer: viewer(jeanne), zone }, helped))).toBe('people.HelpNotYours');
    expect(code(mayAct({ viewer: viewer(jeanne, ['agent']), zone }, helped))).toBe('ok');
  });
});

describe('names and addresses', () => {
  it.each(['Odile Marcellin', 'Aline Tézier', "Jean d'Ormesson", 'Ngọc Ánh', 'J. V.', '李小龙'])(
    '%s is a name',
    (name) => {
      expect(readName(` ${name} `)).toEqual({ ok: true, value: name });
    },
  );
  it.each(['', 'x', '<b>Odile</b>', 'a@b.fr', 'http://x', '1234', 'Z̵̧̢̛̖͒algo', 'x'.repeat(81), null, 12])(
    '%j is none',
    (name) => {
      expect(readName(name).ok).toBe(false);
    },
  );
  it.each([
    [' Jeanne@Demo.Mondee.Example ', 'jeanne@demo.mondee.example'],
    ['a+b.c@x.fr', 'a+b.c@x.fr'],
    ['jeanne@exämple.fr', 'jeanne@xn--exmple-cua.fr'],
  ])('%j is the address %s', (raw, email) => {
    expect(readEmail(raw)).toEqual({ ok: true, value: email });
  });
  it.each([
    'jeanne',
    'a@b',
    '@x.fr',
    'a b@x.fr',
    'a@x..fr',
    '.a@x.fr',
    'a.@x.fr',
    'a@-x.fr',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@x.fr\nBcc: b@y.fr',
    'a@x.fr,b@y.fr',
    '"a"@x.fr',
    `${'a'.repeat(65)}@x.fr`,
    `a@${'x.'.repeat(130)}fr`,
    'a@x.fr/y',
    7,
  ])('%j is none', (raw) => {
    expect(readEmail(raw)).toMatchObject({ refusal: { code: 'people.NotAnEmail', field: 'email' } });
  });
  it('an address that was read reads the same again, and never carries a line end', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (raw) => {
        const once = readEmail(raw);
        if (!once.ok) return;
        expect(readEmail(once.value)).toEqual(once);
        expect(once.value).toMatch(/^[\x21-\x7e]+$/);
      }),
    );
  });
  it('a telephone number is its digits', () => {
    expect(readPhone('+33 (4) 75.48-20 00')).toEqual({ ok: true, value: '+33475482000' });
    expect(readPhone('call me').ok).toBe(false);
  });
});

describe('registering', () => {
  const input = { name: 'Jeanne Vignon', email: 'Jeanne@demo.mondee.example', communeCode: '26364', oldEnough: true };
  it('keeps name and address out of what is public', () => {
    const { state, facts } = unwrap(register(input, act(jeanne), { id: jeanne, communes }));
    expect(state).toMatchObject({ name: 'Jeanne Vignon', commune: '26364', email: 'jeanne@demo.mondee.example' });
    expect(facts).toMatchObject([
      { kind: 'PersonRegistered', data: {}, public: false, personal: { commune: '26364' } },
    ]);
  });
  it('refuses a commune of elsewhere, and a missing address', () => {
    expect(code(register({ ...input, communeCode: '75056' }, act(jeanne), { id: jeanne, communes }))).toBe(
      'people.UnknownCommune',
    );
    expect(code(register({ name: 'Jeanne' }, act(jeanne), { id: jeanne, communes }))).toBe('people.NotAnEmail');
  });
  it('is for who says to be fifteen, and keeps nothing of it', () => {
    const young = register({ ...input, oldEnough: false }, act(jeanne), { id: jeanne, communes });
    expect(code(young)).toBe('people.TooYoung');
    expect(JSON.stringify(unwrap(register(input, act(jeanne), { id: jeanne, communes })))).not.toContain('oldEnough');
  });
  it('a person without a screen needs a clerk, and no address', () => {
    const ctx = (roles: Role[]) => ({ viewer: viewer(karim, roles), zone, id: odile, communes });
    expect(code(welcomePerson({ name: 'Odile Marcellin' }, act(karim), ctx([])))).toBe('people.HelpNotYours');
    const { state, facts } = unwrap(welcomePerson({ name: 'Odile Marcellin' }, act(karim), ctx(['agent'])));
    expect(state).toEqual({
      state: 'known',
      id: odile,
      name: 'Odile Marcellin',
      shows: ['commune'],
      registeredAt: clock.now(),
      welcomedBy: karim,
    });
    expect(facts).toMatchObject([{ kind: 'PersonWelcomed', personal: { welcomedBy: karim } }]);
  });
  it('a profile changes once, and can lose its commune', () => {
    const person = unwrap(register(input, act(jeanne), { id: jeanne, communes })).state;
    const ctx = { viewer: viewer(jeanne), zone, id: jeanne, communes };
    expect(unwrap(updateProfile(person, input, act(jeanne), ctx)).facts).toEqual([]);
    const other = { ...ctx, viewer: viewer(paul, ['administrator']) };
    expect(code(updateProfile(person, input, act(paul), other))).toBe('people.NotYours');
    const moved = unwrap(updateProfile(person, { name: 'Jeanne V.' }, act(jeanne), ctx));
    expect(moved.state).not.toHaveProperty('commune');
    expect(moved).toMatchObject({ state: { email: person.email }, facts: [{ kind: 'ProfileChanged' }] });
  });
});

describe('signing in', () => {
  it.each([
    [0, undefined, 'ok'],
    [15 * 60_000 - 1, undefined, 'ok'],
    [15 * 60_000, undefined, 'people.LinkExpired'],
    [-1, undefined, 'people.LinkExpired'],
    [1000, clock.now(), 'people.LinkUsed'],
  ])('a link after %d ms, used %s: %s', (ms, usedAt, expected) => {
    expect(code(linkOpens({ createdAt: clock.now(), usedAt }, after(ms)))).toBe(expected);
  });
  it('an unknown link says only that', () => {
    expect(code(linkOpens(undefined, clock.now()))).toBe('people.LinkUnknown');
  });
  it.each([
    [29, 29, 'ok'],
    [30, 30, 'people.SessionEnded'],
    [179, 1, 'ok'],
    [180, 1, 'people.SessionEnded'],
  ])('a session %d days old, seen %d days ago: %s', (age, idle, expected) => {
    const session = { createdAt: after(-age * DAY), lastSeenAt: after(-idle * DAY) };
    expect(code(sessionHolds(session, clock.now()))).toBe(expected);
    expect(code(sessionHolds({ ...session, revokedAt: clock.now() }, clock.now()))).toBe('people.SessionEnded');
  });
});

describe('being forgotten', () => {
  const fact = (personal?: Fact['personal']): Fact => ({
    kind: 'X',
    subject: { kind: 'proposal', id: noyers },
    data: {},
    personal,
    public: true,
  });
  it('takes the personal part of every fact that names the person, however deep', () => {
    const facts = [fact({ author: jeanne }), fact({ list: [{ by: jeanne }] }), fact({ author: odile }), fact()];
    expect(facts.map((one) => concerns(jeanne, one))).toEqual([true, true, false, false]);
    const person = unwrap(
      register({ name: 'Jeanne', email: 'j@x.fr', oldEnough: true }, act(jeanne), { id: jeanne, communes }),
    ).state;
    const gone = unwrap(erase(person, facts, act(jeanne), { viewer: viewer(jeanne), zone }));
    expect(gone.state).toEqual({ state: 'erased', id: jeanne, erasedAt: clock.now() });
    expect(gone).toMatchObject({
      erased: facts.slice(0, 2),
      facts: [{ kind: 'PersonalDataErased', data: { facts: 2 } }],
    });
    expect(code(erase(person, facts, act(odile), { viewer: viewer(odile), zone }))).toBe('people.NotYours');
  });
});

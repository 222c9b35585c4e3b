import { FakeClock, newId, unwrap, type Act, type Id } from '@mondee/kernel';
import { describe, expect, it } from 'vitest';
import {
  canSeeOrganisation,
  editOrganisation,
  endMandate,
  endOffice,
  giveMandate,
  giveRole,
  handOver,
  mayAct,
  recordOffice,
  registerOrganisation,
  reviewOrganisation,
  showMandate,
  takeRole,
  type Mandate,
  type PolicyViewer,
  type Role,
  type ViewerMandate,
} from './index';

const clock = new FakeClock('2026-11-22T20:00:00.000Z');
const id = () => newId(Date.parse(clock.now()));
const [jeanne, karim, odile, paul, noyers, mandateId, axis] = [id(), id(), id(), id(), id(), id(), id()];
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

const companyNumber = (raw: string) => (raw === '000900001' ? raw : undefined);
const where = { zone, communes, axes: [axis], companyNumber, id: noyers };
const as = (person: Id, roles: Role[] = [], mandates: ViewerMandate[] = []) => ({
  ...where,
  viewer: viewer(person, roles, mandates),
});
const group = { name: 'Les Voisins du four', sector: 'resident' };
const association = { name: 'Les Noyers du Bas', sector: 'association', number: 'w26 2000001' };

describe('an organisation', () => {
  it('waits to be read when a person asks for it, and stands at once when an agent writes it down', () => {
    expect(unwrap(registerOrganisation(group, act(jeanne), as(jeanne)))).toMatchObject({
      state: { state: 'waiting', askedBy: jeanne },
      facts: [{ kind: 'OrganisationAsked', public: false }],
    });
    expect(unwrap(registerOrganisation(group, act(paul), as(paul, ['agent'])))).toMatchObject({
      state: { state: 'listed' },
      facts: [{ kind: 'OrganisationRegistered', public: true }],
    });
  });

  it.each([
    [association, 'ok'],
    [{ ...association, number: '000 900 001' }, 'ok'],
    [{ ...association, number: '000900002' }, 'people.NotANumber'],
    [{ ...association, number: '' }, 'people.NumberNeeded'],
    [{ ...association, sector: 'private', number: 'W262000001' }, 'people.NotANumber'],
    [group, 'ok'],
    [{ ...group, sector: 'club' }, 'people.NotASector'],
    [{ ...group, places: ['26364'], axes: [axis] }, 'ok'],
    [{ ...group, places: ['75056'] }, 'people.UnknownCommune'],
    [{ ...group, axes: [noyers] }, 'people.UnknownAxis'],
    [{ ...group, website: 'javascript:alert(1)' }, 'people.NotAWebsite'],
    [{ ...group, website: 'https://me:secret@noyers.example' }, 'people.NotAWebsite'],
    [{ ...group, website: 'noyers.example' }, 'ok'],
    [{ ...group, email: 'a@b' }, 'people.NotAnEmail'],
    [{ ...group, phone: 'call me' }, 'people.NotAPhone'],
  ])('%j: %s', (input, expected) => {
    expect(code(registerOrganisation(input, act(jeanne), as(jeanne)))).toBe(expected);
  });

  it('is read by somebody else than who asked, once, and a refusal has its reason', () => {
    const asked = unwrap(registerOrganisation(group, act(jeanne), as(jeanne))).state;
    const review = (by: Id, roles: Role[], accept: boolean, reason?: string) =>
      reviewOrganisation(asked, { accept, reason }, act(by), as(by, roles));
    expect(code(review(karim, [], true))).toBe('people.NotAdministrator');
    expect(code(review(jeanne, ['facilitator'], true))).toBe('people.OwnRequest');
    expect(code(review(paul, ['administrator'], false))).toBe('people.Missing');
    expect(unwrap(review(paul, ['facilitator'], false, 'Déjà inscrite')).state.declinedFor).toBe('Déjà inscrite');
    const listed = unwrap(review(paul, ['facilitator'], true)).state;
    expect(listed.state).toBe('listed');
    expect(code(reviewOrganisation(listed, { accept: true }, act(paul), as(paul, ['facilitator'])))).toBe(
      'people.AlreadyReviewed',
    );
    expect(code(canSeeOrganisation(viewer(karim), asked))).toBe('people.NotFound');
    expect(code(canSeeOrganisation(viewer(jeanne), asked))).toBe('ok');
    expect(code(canSeeOrganisation(viewer(karim), listed))).toBe('ok');
  });

  it('is changed by its people, while their mandate holds', () => {
    const listed = unwrap(registerOrganisation(group, act(paul), as(paul, ['agent']))).state;
    const edit = (held: ViewerMandate[]) =>
      editOrganisation(listed, { ...group, description: 'Un four.' }, act(karim), as(karim, [], held));
    const held = { id: mandateId, organisation: noyers, from: '2026-01-01' };
    expect(unwrap(edit([held])).state).toMatchObject({ state: 'listed', description: 'Un four.' });
    expect(code(edit([]))).toBe('people.NoMandate');
    expect(edit([{ ...held, until: '2026-11-21' }])).toMatchObject({
      refusal: { code: 'people.MandateEnded', params: { date: '2026-11-21' } },
    });
  });
});

describe('a mandate', () => {
  const open: Mandate = { id: mandateId, person: karim, organisation: noyers, from: '2026-01-01' };
  const context = (person: Id, roles: Role[] = [], mandates: ViewerMandate[] = [], held: ViewerMandate[] = []) => ({
    ...{ viewer: viewer(person, roles, mandates), zone, id: id(), held },
  });
  const give = (from: unknown, until?: unknown, held: ViewerMandate[] = [], by = context(paul, ['administrator'])) =>
    giveMandate({ person: jeanne, organisation: noyers, from, until }, act(by.viewer.person!), { ...by, held });

  it('has its days in order, and no twin', () => {
    expect(code(give('2026-02-30'))).toBe('people.MandateDates');
    expect(code(give('2026-02-02', '2026-02-01'))).toBe('people.MandateDates');
    const first = unwrap(give('2026-01-01', '2026-06-30')).state;
    expect(code(give('2026-06-30', undefined, [first]))).toBe('people.AlreadyMandated');
    expect(code(give('2026-07-01', undefined, [first]))).toBe('ok');
  });

  it('is given by a delegate of the organisation too, not by an alternate nor by one whose own has ended', () => {
    const by = (mandate: ViewerMandate) => context(karim, [], [mandate]);
    expect(code(give('2026-12-01', undefined, [], by(open)))).toBe('ok');
    expect(code(give('2026-12-01', undefined, [], by({ ...open, alternate: true })))).toBe('people.NotAdministrator');
    expect(code(give('2026-12-01', undefined, [], by({ ...open, until: '2026-11-21' })))).toBe(
      'people.NotAdministrator',
    );
  });

  it('ends today, or at once from yesterday, and no later end moves an earlier one', () => {
    const ctx = context(karim, [], [open]);
    expect(unwrap(endMandate(open, act(karim), ctx)).state.until).toBe('2026-11-22');
    expect(unwrap(endMandate(open, act(karim), ctx, true)).state.until).toBe('2026-11-21');
    const ended = { ...open, until: '2026-03-03' };
    expect(unwrap(endMandate(ended, act(karim), ctx))).toEqual({ state: ended, facts: [] });
    expect(code(endMandate(open, act(odile), context(odile)))).toBe('people.NotAdministrator');
  });

  it('is handed over in one act: not one day with two, not one without', () => {
    const over = (from: string, mandate = open, to = jeanne) =>
      handOver(mandate, { to, from }, act(karim), context(karim, [], [mandate]));
    expect(unwrap(over('2026-12-01', { ...open, until: '2027-06-30' }))).toMatchObject({
      ended: { person: karim, until: '2026-11-30' },
      begun: { person: jeanne, from: '2026-12-01', until: '2027-06-30' },
      facts: [{ kind: 'MandateEnded' }, { kind: 'MandateGiven' }],
    });
    expect(unwrap(over('2026-11-22')).ended.until).toBe('2026-11-21');
    expect(code(over('2026-11-21'))).toBe('people.HandOverDay');
    expect(code(over('2026-12-01', open, karim))).toBe('people.HandOverToOneself');
    expect(over('2026-12-01', { ...open, until: '2026-11-21' })).toMatchObject({
      refusal: { code: 'people.MandateEnded', params: { date: '2026-11-21' } },
    });
    expect(code(handOver(open, { to: odile, from: '2026-12-01' }, act(jeanne), context(jeanne)))).toBe(
      'people.NotAdministrator',
    );
  });

  it('names its holder on the page only if they say so themselves', () => {
    expect(unwrap(showMandate(open, true, act(karim), context(karim))).state.shown).toBe(true);
    expect(code(showMandate(open, true, act(paul), context(paul, ['administrator'])))).toBe('people.NotYours');
  });
});

describe('a role', () => {
  const ctx = { viewer: viewer(paul, ['administrator']), zone, person: jeanne, administrators: 1, communes };
  const reason = 'Remplace Aline';

  it('is given by an administrator, once, for a reason, a place and a time', () => {
    const input = { role: 'moderator', scopeKind: 'commune', scopeId: '26364', until: '2026-12-31', reason };
    const given = unwrap(giveRole([], input, act(paul), ctx));
    expect(given).toMatchObject({
      changed: {
        ...{ role: 'moderator', scope: { kind: 'commune', id: '26364' }, from: '2026-11-22', until: '2026-12-31' },
        givenBy: paul,
      },
      facts: [{ kind: 'RoleGiven', data: { scope: 'commune:26364' } }],
    });
    expect(unwrap(giveRole(given.state, input, act(paul), ctx)).facts).toEqual([]);
  });

  it.each([
    [{ role: 'king', reason }, 'people.NotARole'],
    [{ role: 'agent' }, 'people.Missing'],
    [{ role: 'agent', reason, scopeKind: 'commune', scopeId: '75056' }, 'people.NotAScope'],
    [{ role: 'agent', reason, scopeKind: 'body', scopeId: 'x' }, 'people.NotAScope'],
    [{ role: 'agent', reason, scopeKind: 'planet' }, 'people.NotAScope'],
    [{ role: 'administrator', reason, scopeKind: 'commune', scopeId: '26364' }, 'people.AdministratorOfAll'],
    [{ role: 'agent', reason, from: '2026-12-01', until: '2026-11-30' }, 'people.RoleDates'],
  ])('%j: %s', (input, expected) => {
    expect(code(giveRole([], input, act(paul), ctx))).toBe(expected);
    expect(code(giveRole([], input, act(jeanne), { ...ctx, viewer: viewer(jeanne) }))).toBe('people.NotAdministrator');
  });

  it('of the last administrator stays', () => {
    const held = unwrap(giveRole([], { role: 'administrator', reason }, act(paul), ctx)).state;
    const take = (administrators: number) =>
      takeRole(held, { role: 'administrator', reason }, act(paul), { ...ctx, administrators });
    expect(code(take(1))).toBe('people.LastAdministrator');
    expect(unwrap(take(2)).state).toEqual([]);
  });

  it('of one commune receives people at that commune’s desk only', () => {
    const clerk: PolicyViewer = {
      ...viewer(karim),
      scopedRoles: [{ role: 'agent', scope: { kind: 'commune', id: '26364' } }],
    };
    const at = (place?: string, channel: Act['channel'] = 'desk') =>
      code(mayAct({ viewer: clerk, zone }, act(karim, { channel, place, behalf: { kind: 'person', person: odile } })));
    expect([at('26364'), at('26290'), at(), at('26364', 'web'), at('26290', 'web')]).toEqual([
      'ok',
      'people.DeskOfCommune',
      'people.DeskOfCommune',
      'ok',
      'people.DeskOfCommune',
    ]);
    expect(code(mayAct({ viewer: clerk, zone }, act(karim)))).toBe('ok');
  });
});

describe('what a person was elected to', () => {
  it('is written down by an administrator, with its days, and ends on its day', () => {
    const ctx = { viewer: viewer(paul, ['administrator']), zone, id: id() };
    const input = { person: jeanne, quality: 'Maire de Vassieux-en-Vercors', from: '2026-03-22' };
    const office = unwrap(recordOffice(input, act(paul), ctx)).state;
    expect(unwrap(endOffice(office, '2026-11-01', act(paul), ctx)).state.until).toBe('2026-11-01');
    expect(code(endOffice(office, '2026-01-01', act(paul), ctx))).toBe('people.OfficeDates');
    expect(code(recordOffice(input, act(karim), { ...ctx, viewer: viewer(karim) }))).toBe('people.NotAdministrator');
    expect(code(recordOffice({ ...input, quality: '' }, act(paul), ctx))).toBe('people.Missing');
  });
});

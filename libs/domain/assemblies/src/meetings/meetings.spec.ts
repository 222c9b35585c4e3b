import { dayIn, FakeClock, newId, unwrap, type Act, type Id, type Refusal } from '@mondee/kernel';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  canReadMinutes,
  createBody,
  planMeetings,
  quorumOf,
  rollOf,
  takeStep,
  templateFor,
  type Body,
  type Holding,
  type Meeting,
  type StepInput,
} from '../index';
import { easter, isHoliday } from './holidays';
import { checkNotice } from './notice';
import { instantAt, planSeries } from './series';

const ZONE = 'Europe/Paris';
const clock = new FakeClock('2026-01-05T09:00:00.000Z');
const id = (): Id => newId(Date.parse(clock.now()));
const me = id();
const viewer = { person: me, roles: ['agent' as const, 'facilitator' as const], mandates: [] };
const act = (): Act => ({ id: id(), actor: { kind: 'person', person: me }, channel: 'web', at: clock.now() });

let body: Body;
let members: Holding[];
let meeting: Meeting;
let item: Id;

const sit = (count: number, college = 'c1', more: Partial<Holding> = {}): Holding[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{
      id: id(),
      body: body.id,
      college,
      seat: at + 1,
      name: `${college} ${at + 1}`,
      role: 'member',
      from: '2026-01-01',
    },
    ...more,
  }));
const ctx = () => ({ viewer, zone: ZONE, body, members });

function step(input: StepInput): Refusal | undefined {
  const done = takeStep(meeting, input, id(), act(), ctx());
  if (!done.ok) return done.refusal;
  meeting = done.value.state;
  return undefined;
}
const go = (input: StepInput) => expect(step(input)).toBeUndefined();
const no = (input: StepInput, code: string) => expect(step(input)).toMatchObject({ code });

function ready(template: string, colleges: object[], size: number[], more: object = {}) {
  clock.set('2026-01-05T09:00:00.000Z');
  const made = createBody({ name: 'Une instance', template, colleges, population: 900, ...more }, id(), act(), {
    viewer,
    zone: ZONE,
  });
  body = unwrap(made).state;
  members = size.flatMap((count, at) => sit(count, `c${at + 1}`));
  const input = { title: 'Séance', firstDay: '2026-01-20', time: '18:30', stops: [{ place: 'Saint-Jean' }] };
  meeting = unwrap(planMeetings(input, [id()], act(), ctx())).state[0]!;
  item = id();
  go({ kind: 'item', item, title: 'La navette', purpose: 'decision' });
  go({ kind: 'notice' });
  clock.set('2026-01-20T17:30:00.000Z');
}
const open = (who = { chair: 'La présidente', secretary: 'Le secrétaire' }) => {
  go({ kind: 'open', ...who });
  go({ kind: 'open-item', item });
};
const come = (count: number, from = 0) =>
  members.slice(from, from + count).forEach(({ id: member }) => go({ kind: 'arrive', member }));
const hands = (yes: number, against: number, abstain = 0, more: StepInput = {}) =>
  ({ kind: 'vote', item, counts: [{ college: 'c1', for: yes, against, abstain }], ...more }) as const;

beforeEach(() => ready('municipal-council', [{ name: 'Conseil', seats: 15 }], [15]));

describe('the quorum', () => {
  it('a council of 15 with 7 there and 4 proxies cannot decide, with 8 it can', () => {
    come(7);
    for (const at of [0, 1, 2, 3]) go({ kind: 'proxy', member: members[8 + at]!.id, to: members[at]!.id });
    open();
    expect(step(hands(7, 0))).toMatchObject({
      code: 'assemblies.NoQuorum',
      params: { present: 7, needed: 8, days: 3 },
    });
    come(1, 7);
    go(hands(11, 1));
    expect(meeting.items[0]!.vote).toMatchObject({ adopted: true, by: 'majority', present: 8, needed: 8 });
  });

  it('falls when somebody leaves or steps aside', () => {
    come(8);
    open();
    go({ kind: 'recuse', item, member: members[0]!.id, reason: 'Voisin du projet' });
    no(hands(7, 0), 'assemblies.NoQuorum');
    come(1, 8);
    go({ kind: 'leave', member: members[1]!.id });
    no(hands(7, 0), 'assemblies.NoQuorum');
  });

  it('is not asked at a second notice', () => {
    expect(
      quorumOf(
        body.rules,
        [{ id: 'c1', name: '', public: true, inOffice: 15, present: 2, represented: 0, recused: 0 }],
        true,
      ).met,
    ).toBe(true);
  });

  it('a site that drops out takes its people with it, and gives them back', () => {
    ready('epci-video', [{ name: 'Conseil', seats: 4 }], [4]);
    meeting = { ...meeting, sites: ['Saint-Jean', 'La Chapelle'].map((name) => ({ name, connected: true })) };
    members.forEach(({ id: member }, at) =>
      go({ kind: 'arrive', member, site: at < 2 ? 'Saint-Jean' : 'La Chapelle' }),
    );
    open();
    go({ kind: 'site', site: 'La Chapelle', yes: false });
    no(hands(2, 0), 'assemblies.NoQuorum');
    go({ kind: 'site', site: 'La Chapelle', yes: true });
    go(hands(4, 0));
  });

  it('the order in which people come in changes nothing', () => {
    come(0);
    const arrivals = fc.shuffledSubarray([...Array(15).keys()], { minLength: 0, maxLength: 15 });
    fc.assert(
      fc.property(arrivals, (order) => {
        const of = (list: number[]) =>
          rollOf(body, members, {
            ...meeting,
            presences: list.map((at) => ({ member: members[at]!.id, there: true, at: clock.now() })),
          });
        expect(of(order)).toEqual(of(order.toSorted((a, b) => a - b)));
      }),
    );
  });

  const rolls = fc.array(fc.record({ present: fc.nat(9), away: fc.nat(9), recused: fc.nat(4), public: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  });
  const roll = (list: { present: number; away: number; recused: number; public: boolean }[]) =>
    list.map((one, at) => ({
      ...{ id: `c${at}`, name: '', public: one.public, present: one.present, represented: 0, recused: one.recused },
      inOffice: one.present + one.away + one.recused,
    }));
  const more = (list: ReturnType<typeof roll>, at: number) =>
    list.map((one, i) =>
      i === at && one.present + one.recused < one.inOffice ? { ...one, present: one.present + 1 } : one,
    );

  it('one more member there never loses it, unless a rule weighs colleges against each other', () => {
    const rules = fc
      .constantFrom('municipal-council', 'epci-council', 'scic', 'consent-circle', 'association')
      .map((name) => templateFor(name as 'scic', 100).rules);
    fc.assert(
      fc.property(rules, rolls, fc.nat(3), fc.boolean(), (of, list, at, each) => {
        const before = roll(list);
        const strict = { ...of, quorumEach: each };
        if (quorumOf(strict, before).met) expect(quorumOf(strict, more(before, at)).met).toBe(true);
      }),
    );
  });

  it('LEADER: one more public member may lose it, a private one never does', () => {
    const { rules } = templateFor('leader-2021');
    const group = [
      { id: 'c1', name: 'Public', public: true, inOffice: 4, present: 3, represented: 0, recused: 0 },
      { id: 'c2', name: 'Privé', public: false, inOffice: 4, present: 3, represented: 0, recused: 0 },
    ];
    expect(quorumOf(rules, group).met).toBe(true);
    expect(quorumOf(rules, more(group, 0))).toMatchObject({ met: false, fails: ['private'] });
    expect(quorumOf(rules, more(group, 1)).met).toBe(true);
  });
});

describe('open votes', () => {
  it('an even vote is decided by the chair, or rejected', () => {
    come(8);
    open();
    const before = meeting;
    go(hands(4, 4, 0, { chairSide: 'for' }));
    expect(meeting.items[0]!.vote).toMatchObject({ adopted: true, by: 'chair' });
    meeting = before;
    go(hands(4, 4));
    expect(meeting.items[0]!.vote).toMatchObject({ adopted: false, by: 'even' });
  });

  it('by name: who is not there, who stepped aside, an observer and a second voice are refused', () => {
    members.push(...sit(1, 'c1', { role: 'observer', seat: 0, name: 'Une observatrice' }));
    come(10);
    open();
    go({ kind: 'recuse', item, member: members[0]!.id });
    const by = (...who: number[]) => ({
      kind: 'vote',
      item,
      names: who.map((at) => ({ member: members[at]!.id, side: 'for' })),
    });
    no(by(0), 'assemblies.Recused');
    no(by(11), 'assemblies.VoterAbsent');
    no(by(15), 'assemblies.NoVoice');
    no(by(1, 1), 'assemblies.VotedTwice');
    go(by(1, 2, 3));
    no(by(4), 'assemblies.AlreadyVoted');
  });

  it('never more hands than voices', () => {
    come(8);
    open();
    expect(step(hands(8, 1))).toMatchObject({ code: 'assemblies.TooManyVotes', params: { voices: 8 } });
    no(hands(-1, 0), 'assemblies.BadCount');
  });

  it('weighed by college: 40/35/25 with 6–2, 1–3 and 2–2 is adopted', () => {
    const colleges = [40, 35, 25].map((weight, at) => ({ name: `Collège ${at}`, seats: 8, weight }));
    clock.set('2026-01-05T09:00:00.000Z');
    ready('free-committee', colleges, [8, 4, 4], { rules: { weighted: true, largestPart: 50 } });
    come(16);
    open();
    const counts = [
      [6, 2],
      [1, 3],
      [2, 2],
    ].map(([yes, against], at) => ({ college: `c${at + 1}`, for: yes, against, abstain: 0 }));
    go({ kind: 'vote', item, counts });
    expect(meeting.items[0]!.vote).toMatchObject({ adopted: true, by: 'weights' });
  });
});

describe('proxies', () => {
  it('are refused given twice, to oneself, beyond the limit, to who is away, to who gave their own', () => {
    const [a, b, c, d] = members.map(({ id: member }) => member) as [Id, Id, Id, Id];
    no({ kind: 'proxy', member: a, to: a }, 'assemblies.ProxyToSelf');
    go({ kind: 'proxy', member: a, to: b });
    no({ kind: 'proxy', member: a, to: c }, 'assemblies.ProxyTwice');
    no({ kind: 'proxy', member: c, to: b }, 'assemblies.ProxyLimit');
    no({ kind: 'proxy', member: c, to: a }, 'assemblies.ProxyAbsent');
    go({ kind: 'excuse', member: d });
    no({ kind: 'proxy', member: c, to: d }, 'assemblies.ProxyAbsent');
    go({ kind: 'revoke-proxy', member: a });
    go({ kind: 'proxy', member: c, to: b });
    no({ kind: 'proxy', member: id(), to: d }, 'assemblies.NotAMember');
  });
});

describe('a notice', () => {
  const { rules } = templateFor('epci-council');
  const send = (sent: string, urgency?: string) => checkNotice(sent, '2027-01-20T17:30:00.000Z', rules, ZONE, urgency);

  it('leaves five clear days before a community council on 20 January 2027: 14 January at the latest', () => {
    expect(send('2027-01-14T22:59:00.000Z').ok).toBe(true);
    expect(send('2027-01-14T23:01:00.000Z')).toMatchObject({
      refusal: { code: 'assemblies.UrgencyNeeded', params: { by: '2027-01-14' } },
    });
  });

  it('may be shorter in an urgency, down to one clear day, with its reason', () => {
    expect(send('2027-01-18T10:00:00.000Z', 'Une route s’est effondrée').ok).toBe(true);
    expect(send('2027-01-19T10:00:00.000Z', 'Une route')).toMatchObject({
      refusal: { code: 'assemblies.NoticeTooShort' },
    });
  });

  it('counts days of the calendar, also where the clocks change', () => {
    const spring = { ...rules, noticeDays: 3 };
    expect(checkNotice('2027-03-26T22:30:00.000Z', '2027-03-30T16:00:00.000Z', spring, ZONE, undefined).ok).toBe(true);
  });

  it('an urgency has to be confirmed before the first item', () => {
    clock.set('2026-01-05T09:00:00.000Z');
    const input = { title: 'Urgente', firstDay: '2026-01-08', time: '18:30', stops: [{ place: 'Ici' }] };
    meeting = unwrap(planMeetings(input, [id()], act(), ctx())).state[0]!;
    go({ kind: 'item', item, title: 'La route', purpose: 'decision' });
    no({ kind: 'notice' }, 'assemblies.UrgencyNeeded');
    go({ kind: 'notice', reason: 'La route est coupée' });
    clock.set('2026-01-08T17:30:00.000Z');
    come(8);
    go({ kind: 'open', chair: 'La présidente', secretary: 'Le secrétaire' });
    no({ kind: 'open-item', item }, 'assemblies.UrgencyFirst');
    go({ kind: 'confirm-urgency', yes: true });
    go({ kind: 'open-item', item });
  });
});

describe('a series', () => {
  it('turns from place to place, keeps its hour across summer time, and steps aside for a holiday', () => {
    const stops = ['Saint-Jean', 'Vassieux', 'Léoncel'].map((place) => ({ place }));
    const planned = unwrap(
      planSeries({ firstDay: '2026-01-14', time: '18:30', count: 12, everyMonths: 1, stops }, ZONE),
    );
    expect(planned).toHaveLength(12);
    expect(planned.slice(0, 4).map(({ place }) => place)).toEqual(['Saint-Jean', 'Vassieux', 'Léoncel', 'Saint-Jean']);
    for (const { startsAt } of planned)
      expect(new Date(startsAt).toLocaleTimeString('fr-FR', { timeZone: ZONE, timeStyle: 'short' })).toBe('18:30');
    const november = unwrap(
      planSeries({ firstDay: '2026-10-14', time: '18:30', count: 2, everyMonths: 1, stops }, ZONE),
    )[1]!;
    expect(dayIn(november.startsAt, ZONE)).toBe('2026-11-12');
  });

  it('knows Easter and what follows', () => {
    expect([easter(2026), easter(2027), easter(2038)]).toEqual(['2026-04-05', '2027-03-28', '2038-04-25']);
    expect(['2026-04-06', '2026-05-14', '2026-05-25', '2026-07-14', '2026-07-15'].map(isHoliday)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('an hour is the one the clocks of the place show', () => {
    expect(instantAt('2026-07-01', '18:30', ZONE)).toBe('2026-07-01T16:30:00.000Z');
    expect(instantAt('2026-10-25', '18:30', ZONE)).toBe('2026-10-25T17:30:00.000Z');
  });
});

describe('minutes', () => {
  it('are drafted when it is over, adopted, signed by two, published; then nothing changes', () => {
    come(8);
    open();
    no({ kind: 'draft-minutes' }, 'assemblies.NotClosed');
    go({ kind: 'debate', item, text: 'Chacun a parlé.', version: 0 });
    no({ kind: 'debate', item, text: 'Une autre main.', version: 0 }, 'assemblies.WrittenMeanwhile');
    go({ kind: 'close' });
    go({ kind: 'draft-minutes' });
    go({ kind: 'correct-minutes', text: 'Lire «Vassieux».' });
    no({ kind: 'publish-minutes' }, 'assemblies.NotAdopted');
    go({ kind: 'adopt-minutes' });
    no({ kind: 'debate', item, text: 'Trop tard.', version: 1 }, 'assemblies.MinutesAdopted');
    go({ kind: 'sign-minutes', as: 'chair', onPaper: true });
    no({ kind: 'publish-minutes' }, 'assemblies.NotSigned');
    go({ kind: 'sign-minutes', as: 'secretary', onPaper: true });
    go({ kind: 'publish-minutes' });
    no({ kind: 'correct-minutes', text: 'Encore.' }, 'assemblies.MinutesAdopted');
  });

  it('are signed on screen by the very person who chaired or wrote, and by nobody in their place', () => {
    const [chair, secretary] = [id(), id()];
    members = members.map((one, at) => ({
      ...one,
      ...(at === 0 && { name: 'Ana  Éxemple', person: chair }),
      ...(at === 1 && { name: 'Bob Exemple', person: secretary }),
    }));
    come(8);
    open({ chair: 'ana exemple', secretary: 'Bob Exemple' });
    go({ kind: 'close' });
    go({ kind: 'draft-minutes' });
    go({ kind: 'adopt-minutes' });
    no({ kind: 'sign-minutes', as: 'chair' }, 'assemblies.NotTheSigner');
    const as = (person: Id, input: StepInput) =>
      takeStep(
        meeting,
        input,
        id(),
        { ...act(), actor: { kind: 'person', person } },
        {
          ...ctx(),
          viewer: { person, roles: [], mandates: [] },
        },
      );
    expect(as(secretary, { kind: 'sign-minutes', as: 'chair' })).toMatchObject({ ok: false });
    expect(as(chair, { kind: 'sign-minutes', as: 'secretary', onPaper: true })).toMatchObject({
      refusal: { code: 'assemblies.NotSecretary' },
    });
    expect(as(chair, { kind: 'close' })).toMatchObject({ refusal: { code: 'assemblies.NotSecretary' } });
    meeting = unwrap(as(chair, { kind: 'sign-minutes', as: 'chair' })).state;
    expect(meeting.minutesOf.signed).toMatchObject([{ as: 'chair', onPaper: false }]);
  });

  it('of a chair without an account are signed on paper', () => {
    come(8);
    open();
    go({ kind: 'close' });
    go({ kind: 'draft-minutes' });
    go({ kind: 'adopt-minutes' });
    no({ kind: 'sign-minutes', as: 'chair' }, 'assemblies.SignOnPaper');
  });

  it('are read before they are on line by those who sit and those who run the meetings alone', () => {
    const sits = id();
    members = members.map((one, at) => (at === 0 ? { ...one, person: sits } : one));
    const who = (person: Id | undefined) => canReadMinutes({ person, roles: [], mandates: [] }, meeting, members).ok;
    expect([who(undefined), who(id()), who(sits)]).toEqual([false, false, true]);
    expect(canReadMinutes(viewer, meeting, members).ok).toBe(true);
    meeting = { ...meeting, minutesOf: { ...meeting.minutesOf, state: 'published' } };
    expect([who(undefined), who(id()), who(sits)]).toEqual([true, true, true]);
  });
});

describe('who runs a meeting', () => {
  it('is its chair, its secretary, its link person, or who keeps bodies; nobody else', () => {
    const stranger = { ...viewer, roles: [] };
    const ask = (list: Holding[]) =>
      takeStep(meeting, { kind: 'close' }, id(), act(), { ...ctx(), viewer: stranger, members: list });
    expect(ask(members)).toMatchObject({ refusal: { code: 'assemblies.NotSecretary' } });
    expect(ask(sit(1, 'c1', { person: me, role: 'secretary' }))).toMatchObject({
      refusal: { code: 'assemblies.NotOpen' },
    });
  });
});

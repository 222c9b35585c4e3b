import { FakeClock, newId, unwrap, type Act } from '@mondee/kernel';
import { describe, expect, it } from 'vitest';
import {
  changeRules,
  createBody,
  handOverSeat,
  membersOn,
  registerOn,
  takeSeat,
  templateFor,
  TEMPLATES,
  vacancies,
} from '../index';

const clock = new FakeClock('2026-11-22T20:00:00.000Z');
const id = () => newId(Date.parse(clock.now()));
const me = id();
const act: Act = { id: id(), actor: { kind: 'person', person: me }, channel: 'web', at: clock.now() };
const ctx = { viewer: { person: me, roles: ['facilitator' as const], mandates: [] }, zone: 'Europe/Paris' };
const nobody = { ...ctx, viewer: { ...ctx.viewer, roles: [] } };
const colleges = [
  { name: 'Élus', seats: 2, public: true },
  { name: 'Habitants', seats: 1 },
];
const make = (more: object) =>
  createBody({ name: 'Comité de la transition', template: 'free-committee', colleges, ...more }, id(), act, ctx);
const body = unwrap(make({})).state;
const seat = (input: object, all = [] as Parameters<typeof takeSeat>[1]) =>
  takeSeat(body, all, { college: 'c1', from: '2026-01-01', ...input }, id(), act, ctx);

describe('a body made from a template', () => {
  it.each(TEMPLATES)('%s has its source and rules that can be tightened', (template) => {
    const { source, rules } = templateFor(template, 100);
    expect(source.length).toBeGreaterThan(10);
    expect(rules.quorumDen).toBeGreaterThan(0);
  });

  it('has five clear days from 3 500 inhabitants on, three below', () => {
    const days = (population: number) => templateFor('municipal-council', population).rules.noticeDays;
    expect([days(3_499), days(3_500)]).toEqual([3, 5]);
  });

  it.each([
    [{ name: '' }, 'assemblies.Missing'],
    [{ template: 'senate' }, 'assemblies.NoTemplate'],
    [{ template: 'municipal-council' }, 'assemblies.BadCount'],
    [{ template: 'leader-2021', colleges: colleges.slice(0, 1) }, 'assemblies.TooFewColleges'],
    [{ colleges: [colleges[0], colleges[0]] }, 'assemblies.CollegeTwice'],
    [
      { template: 'scic', colleges: [40, 35, 20].map((weight, at) => ({ name: `C${at}`, seats: 3, weight })) },
      'assemblies.CollegeWeights',
    ],
    [
      { template: 'scic', colleges: [60, 30, 10].map((weight, at) => ({ name: `C${at}`, seats: 3, weight })) },
      'assemblies.CollegeWeights',
    ],
    [{ template: 'epci-council', rules: { proxies: 2 } }, 'assemblies.Looser'],
  ])('%j is refused: %s', (more, code) => expect(make(more)).toMatchObject({ refusal: { code } }));

  it('is for who configures the territory', () => {
    expect(createBody({}, id(), act, nobody)).toMatchObject({ refusal: { code: 'assemblies.NotKeeper' } });
  });

  it('may tighten its rules, and come back, but never go below its template', () => {
    const council = unwrap(make({ template: 'epci-council' })).state;
    const strict = unwrap(changeRules(council, { proxies: 0, quorumNum: 2, quorumDen: 3 }, act, ctx));
    expect(strict.state.rules).toMatchObject({ proxies: 0, quorumNum: 2, quorumDen: 3 });
    expect(strict.facts[0]).toMatchObject({
      kind: 'BodyRulesChanged',
      data: { before: { proxies: 1 }, after: { proxies: 0 } },
    });
    expect(changeRules(strict.state, { proxies: 1 }, act, ctx).ok).toBe(true);
    for (const looser of [
      { proxies: 2 },
      { noticeDays: 3, urgentDays: 1 },
      { quorumNum: 1, quorumDen: 3 },
      { quorumStrict: false },
      { video: true },
    ])
      expect(changeRules(council, looser, act, ctx), JSON.stringify(looser)).toMatchObject({
        refusal: { code: 'assemblies.Looser' },
      });
    expect(changeRules(council, { quorumNum: 1, quorumDen: 1 }, act, ctx), 'more than all').toMatchObject({
      refusal: { code: 'assemblies.NotARule' },
    });
    expect(changeRules(council, { noticeDays: '9' }, act, ctx)).toMatchObject({
      refusal: { code: 'assemblies.NotARule' },
    });
  });
});

describe('seats', () => {
  const first = unwrap(seat({ name: 'Nadia Permingeat' })).state;

  it('a person in two colleges is caught, by account or by name', () => {
    expect(seat({ name: 'nadia  permingeat', college: 'c2' }, [first])).toMatchObject({
      refusal: { code: 'assemblies.TwoColleges', params: { college: 'Élus' } },
    });
  });

  it('a college has so many seats; a guest takes none', () => {
    const second = unwrap(seat({ name: 'Paul Eynard' }, [first])).state;
    expect(second.seat).toBe(2);
    expect(seat({ name: 'Aline Tézier' }, [first, second])).toMatchObject({
      refusal: { code: 'assemblies.NoSeatLeft' },
    });
    expect(seat({ name: 'Aline Tézier', role: 'guest' }, [first, second]).ok).toBe(true);
  });

  it('is handed over from one day to the next: the register knows any date, and shows what is free', () => {
    const given = handOverSeat(
      body,
      [first],
      { holding: first.id, lastDay: '2026-06-30', to: { name: 'Paul Eynard' } },
      id(),
      act,
      ctx,
    );
    const { ended, state } = unwrap(given);
    const all = [ended, state!];
    expect(registerOn(body, all, '2026-06-30').map(({ name }) => name)).toEqual(['Nadia Permingeat']);
    expect(registerOn(body, all, '2026-07-01').map(({ name, seat: at }) => [name, at])).toEqual([['Paul Eynard', 1]]);
    expect(membersOn(all, '2025-12-31')).toEqual([]);
    expect(vacancies(body, all, '2026-07-01')).toEqual([
      { college: 'c1', seats: [2] },
      { college: 'c2', seats: [1] },
    ]);
  });

  it.each([
    [{ name: 'X Y', from: '2026-02-30' }, 'assemblies.BadDates'],
    [{ name: 'X Y', until: '2025-01-01' }, 'assemblies.BadDates'],
    [{ name: 'X Y', college: 'c9' }, 'assemblies.NoCollege'],
    [{ name: 'X Y', role: 'king' }, 'assemblies.NoRole'],
  ])('%j is refused: %s', (input, code) => expect(seat(input)).toMatchObject({ refusal: { code } }));
});

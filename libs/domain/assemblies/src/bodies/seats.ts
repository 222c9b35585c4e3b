import { mayAct, type RuleContext } from '@mondee/domain/people';
import { addDays, isDay, ok, plainText, ref, refuse, type Act, type Day, type Id, type Result } from '@mondee/kernel';
import { assemblyFact, type AssemblyFact } from '../assembly-facts';
import { canKeepBodies } from './assembly-policy';
import { MEMBER_ROLES, membersOn, votes, type Body, type Holding } from './body';

export interface SeatInput {
  readonly college?: unknown;
  readonly name?: unknown;
  readonly role?: unknown;
  readonly person?: Id;
  readonly organisation?: unknown;
  readonly alternate?: unknown;
  readonly proof?: unknown;
  readonly from?: unknown;
  readonly until?: unknown;
}

type Seated = Result<{ state: Holding; ended?: Holding; facts: AssemblyFact[] }>;
const LINE = { min: 0, max: 160, lines: 'one' } as const;

/** Gives a free seat to a person. One person has one seat in a body: two colleges would be two voices. */
export function takeSeat(
  body: Body,
  all: readonly Holding[],
  input: SeatInput,
  id: Id,
  act: Act,
  ctx: RuleContext,
): Seated {
  const may = mayAct(ctx, act);
  if (!may.ok) return may;
  const can = canKeepBodies(ctx.viewer);
  return can.ok ? seated(body, all, input, id) : can;
}

/** Ends one mandate on a day and, when a name is given, hands its seat over from the next. */
export function handOverSeat(
  body: Body,
  all: readonly Holding[],
  asked: { readonly holding: Id; readonly lastDay: unknown; readonly to?: SeatInput },
  id: Id,
  act: Act,
  ctx: RuleContext,
): Result<{ ended: Holding; state?: Holding; facts: AssemblyFact[] }> {
  const may = mayAct(ctx, act);
  if (!may.ok) return may;
  const can = canKeepBodies(ctx.viewer);
  if (!can.ok) return can;
  const before = all.find((one) => one.id === asked.holding);
  if (!before) return refuse('assemblies.NotFound', { field: 'holding' });
  const { lastDay } = asked;
  if (!isDay(lastDay) || lastDay < before.from || (before.until !== undefined && lastDay > before.until))
    return refuse('assemblies.BadDates', { field: 'lastDay' });
  const ended: Holding = { ...before, until: lastDay };
  const left = assemblyFact('SeatLeft', ref('body', body.id), { body: body.name, until: lastDay }, personalOf(before));
  if (!asked.to) return ok({ ended, facts: [left] });
  const rest = all.map((one) => (one.id === before.id ? ended : one));
  const to = { role: before.role, ...asked.to, college: before.college, from: addDays(lastDay, 1) };
  const next = seated(body, rest, to, id, before.seat);
  return next.ok ? ok({ ended, state: next.value.state, facts: [left, ...next.value.facts] }) : next;
}

function seated(body: Body, all: readonly Holding[], input: SeatInput, id: Id, wanted?: number): Seated {
  const college = body.colleges.find((one) => one.id === input.college);
  if (!college) return refuse('assemblies.NoCollege', { field: 'college' });
  const name = plainText('assemblies', 'name', input.name, { ...LINE, min: 2 });
  if (!name.ok) return name;
  const texts: { organisation?: string; alternate?: string; proof?: string } = {};
  for (const field of ['organisation', 'alternate', 'proof'] as const) {
    const text = plainText('assemblies', field, input[field] ?? '', LINE);
    if (!text.ok) return text;
    if (text.value) texts[field] = text.value;
  }
  const { from, until } = input;
  if (!isDay(from)) return refuse('assemblies.BadDates', { field: 'from' });
  if (until !== undefined && (!isDay(until) || until < from)) return refuse('assemblies.BadDates', { field: 'until' });
  const role = MEMBER_ROLES.find((one) => one === (input.role ?? 'member'));
  if (!role) return refuse('assemblies.NoRole', { field: 'role' });
  const meets = all.filter((one) => overlap(one, { from, ...(isDay(until) && { until }) }));
  const double = meets.find((one) => sameHolder(one, name.value, input.person));
  if (double) {
    const params = { name: name.value, college: body.colleges.find(({ id: of }) => of === double.college)?.name ?? '' };
    return refuse('assemblies.TwoColleges', { field: 'name', params });
  }
  const taken = new Set(meets.filter((one) => one.college === college.id && votes(one)).map(({ seat }) => seat));
  const free = Array.from({ length: college.seats }, (_, i) => i + 1).find((seat) => !taken.has(seat));
  const seat = wanted ?? free;
  if (votes({ role }) && (seat === undefined || taken.has(seat)))
    return refuse('assemblies.NoSeatLeft', {
      field: 'college',
      params: { college: college.name, seats: college.seats },
    });
  const state: Holding = {
    ...{ id, body: body.id, college: college.id, seat: votes({ role }) ? seat! : 0, name: name.value, role, from },
    ...texts,
    ...(input.person && { person: input.person }),
    ...(isDay(until) && { until }),
  };
  const data = { body: body.name, college: college.name, role, from, ...(isDay(until) && { until }) };
  return ok({ state, facts: [assemblyFact('SeatTaken', ref('body', body.id), data, personalOf(state))] });
}

type Span = { readonly from: Day; readonly until?: Day };

function overlap(a: Span, b: Span): boolean {
  return a.from <= (b.until ?? '9999-12-31') && b.from <= (a.until ?? '9999-12-31');
}

/** Beside the fact, with the account if there is one: whoever asks to be forgotten is found by it. */
const personalOf = ({ name, person }: Holding) => ({ name, ...(person && { person }) });

function sameHolder(one: Holding, name: string, person?: Id): boolean {
  return person && one.person
    ? one.person === person
    : one.name.localeCompare(name, 'fr', { sensitivity: 'base' }) === 0;
}

/** The public register on a day: who sits, by college and seat. */
export function registerOn(body: Body, all: readonly Holding[], on: Day): Holding[] {
  const order = new Map(body.colleges.map(({ id }, at) => [id, at]));
  const rank = (one: Holding) => (order.get(one.college) ?? 0) * 10_000 + (one.seat || 9_999);
  return membersOn(all, on).toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'fr'));
}

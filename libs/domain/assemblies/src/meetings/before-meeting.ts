import { dayIn, isId, ok, plainText, refFrom, refuse, type Id, type Result } from '@mondee/kernel';
import { votes } from '../bodies/body';
import { checkNotice } from './notice';
import { PURPOSES, type Meeting } from './meeting';
import type { MeetingContext, StepRule } from './run-meeting';
import type { StepKind } from './step';

export const LINE = { min: 2, max: 200, lines: 'one' } as const;
export const TEXT = { min: 2, max: 20_000, lines: 'many' } as const;
const MOST_ITEMS = 80;

/** Before it opens: an agenda, a notice, proxies. */
export const BEFORE = {
  item(meeting, input) {
    if (meeting.state === 'cancelled' || meeting.state === 'closed') return refuse('assemblies.Over');
    if (!isId(input.item)) return refuse('assemblies.NotFound', { field: 'item' });
    const before = meeting.items.find(({ id }) => id === input.item);
    if (before && before.state !== 'todo') return refuse('assemblies.ItemOpened', { field: 'item' });
    if (!before && meeting.items.length >= MOST_ITEMS)
      return refuse('platform.TooMany', { field: 'item', params: { max: MOST_ITEMS } });
    const title = plainText('assemblies', 'title', input.title, LINE);
    if (!title.ok) return title;
    const purpose = PURPOSES.find((one) => one === input.purpose);
    if (!purpose) return refuse('assemblies.NoPurpose', { field: 'purpose' });
    // nothing is voted that was not in the notice; an item for information may still be added
    if (
      purpose === 'decision' &&
      (meeting.state === 'noticed' || meeting.state === 'open') &&
      before?.purpose !== purpose
    )
      return refuse('assemblies.NotInNotice', { field: 'purpose' });
    const { minutes = 10 } = input;
    if (!Number.isSafeInteger(minutes) || Number(minutes) < 1 || Number(minutes) > 600)
      return refuse('assemblies.BadCount', { field: 'minutes' });
    const parent = meeting.items.find(({ id }) => id === input.parent);
    if (input.parent !== undefined && (!parent || parent.parent || parent.id === input.item))
      return refuse('assemblies.NotFound', { field: 'parent' });
    const papers: string[] = [];
    for (const one of (input.papers ?? []).slice(0, 20)) {
      if (typeof one !== 'string' || !/^(https:\/\/|\/)[^\s]{1,500}$/.test(one))
        return refuse('assemblies.NoPaper', { field: 'papers' });
      papers.push(one);
    }
    const concerns = input.concerns === undefined ? undefined : refFrom(String(input.concerns));
    if (input.concerns !== undefined && !concerns) return refuse('assemblies.NotFound', { field: 'concerns' });
    const item = { id: input.item, title: title.value, purpose, minutes: Number(minutes), papers };
    return ok({
      kind: 'item',
      item: { ...item, ...(parent && { parent: parent.id }), ...(concerns && { concerns: String(input.concerns) }) },
    });
  },
  'drop-item'(meeting, input) {
    if (meeting.state !== 'planned') return refuse('assemblies.Noticed');
    const item = meeting.items.find(({ id }) => id === input.item);
    return item ? ok({ kind: 'drop-item', item: item.id }) : refuse('assemblies.NotFound', { field: 'item' });
  },
  notice(meeting, input, act, ctx) {
    if (meeting.state !== 'planned') return refuse('assemblies.Noticed');
    if (!meeting.items.length) return refuse('assemblies.NoAgenda');
    const reason = plainText('assemblies', 'reason', input.reason ?? '', { ...TEXT, min: 0 });
    if (!reason.ok) return reason;
    // a second notice has its own delay, the three days of the article
    const rules = meeting.secondOf
      ? { ...ctx.body.rules, noticeDays: ctx.body.rules.secondNoticeDays, urgentDays: ctx.body.rules.secondNoticeDays }
      : ctx.body.rules;
    const inTime = checkNotice(act.at, meeting.startsAt, rules, ctx.zone, reason.value || undefined);
    if (!inTime.ok) return inTime;
    const late = !checkNotice(act.at, meeting.startsAt, rules, ctx.zone, undefined).ok;
    return ok({ kind: 'notice', ...(late && { reason: reason.value }) });
  },
  move(meeting, input, act) {
    if (meeting.state !== 'planned' && meeting.state !== 'noticed') return refuse('assemblies.Over');
    const { startsAt } = input;
    if (typeof startsAt !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(startsAt) || Number.isNaN(Date.parse(startsAt)))
      return refuse('assemblies.BadDates', { field: 'startsAt' });
    const at = new Date(startsAt).toISOString();
    if (at <= act.at) return refuse('assemblies.TooLate', { field: 'startsAt' });
    const place = plainText('assemblies', 'place', input.place ?? meeting.place, LINE);
    return place.ok ? ok({ kind: 'move', startsAt: at, place: place.value }) : place;
  },
  cancel(meeting, input) {
    if (meeting.state !== 'planned' && meeting.state !== 'noticed') return refuse('assemblies.Over');
    const reason = plainText('assemblies', 'reason', input.reason, { ...TEXT, max: 2000 });
    return reason.ok ? ok({ kind: 'cancel', reason: reason.value }) : reason;
  },
  proxy(meeting, input, act, ctx) {
    if (meeting.state === 'closed' || meeting.state === 'cancelled') return refuse('assemblies.Over');
    const [from, to] = [voter(ctx, input.member), voter(ctx, input.to)];
    if (!from.ok) return from;
    if (!to.ok) return refuse(to.refusal.code, { ...to.refusal, field: 'to' });
    const { proxies } = ctx.body.rules;
    const held = meeting.proxies.filter((one) => one.to === to.value).length;
    const given = meeting.proxies.some((one) => one.from === from.value);
    if (from.value === to.value) return refuse('assemblies.ProxyToSelf', { field: 'to' });
    if (given) return refuse('assemblies.ProxyTwice', { field: 'member' });
    if (held >= proxies) return refuse('assemblies.ProxyLimit', { field: 'to', params: { most: proxies } });
    if (meeting.proxies.some((one) => one.from === to.value) || absent(meeting, to.value))
      return refuse('assemblies.ProxyAbsent', { field: 'to' });
    return ok({ kind: 'proxy', from: from.value, to: to.value });
  },
  'revoke-proxy'(meeting, input) {
    if (meeting.state === 'closed' || meeting.state === 'cancelled') return refuse('assemblies.Over');
    const proxy = meeting.proxies.find(({ from }) => from === input.member);
    return proxy ? ok({ kind: 'revoke-proxy', from: proxy.from }) : refuse('assemblies.NotFound', { field: 'member' });
  },
  excuse(meeting, input, _act, ctx) {
    if (meeting.state === 'closed' || meeting.state === 'cancelled') return refuse('assemblies.Over');
    const who = voter(ctx, input.member);
    return who.ok ? ok({ kind: 'excuse', member: who.value }) : who;
  },
} satisfies Partial<Record<StepKind, StepRule>>;

/** A member with a voice on the day of the meeting; who observes is told so, whose mandate ended is nobody here. */
export function voter(ctx: MeetingContext, id: unknown): Result<Id> {
  const member = ctx.members.find((one) => one.id === id);
  if (!member) return refuse('assemblies.NotAMember', { field: 'member' });
  return votes(member)
    ? ok(member.id)
    : refuse('assemblies.NoVoice', { field: 'member', params: { name: member.name } });
}

/** Known not to be there: excused, or gone. */
function absent(meeting: Meeting, id: Id): boolean {
  const last = meeting.presences.filter(({ member }) => member === id).at(-1);
  return last ? !last.there : meeting.excused.includes(id);
}

/** The calendar day of a meeting, at its place. */
export const dayOf = (meeting: Pick<Meeting, 'startsAt'>, zone: string) => dayIn(meeting.startsAt, zone);

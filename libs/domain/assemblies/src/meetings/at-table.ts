import { dayIn, isDay, ok, plainText, refuse, type Id, type Result } from '@mondee/kernel';
import { countVote } from './count-vote';
import type { AgendaItem, Count, Meeting, Side } from './meeting';
import { LINE, TEXT, voter } from './before-meeting';
import { quorumOf, type CollegeRoll } from './quorum';
import { presentIn, rollOf } from './roll';
import type { MeetingContext, StepRule } from './run-meeting';
import { SIDES, type StepInput, type StepKind } from './step';

const OPENS_EARLY_MS = 3 * 3_600_000;

/** While it sits: who comes and goes, items, votes, what is decided and who does it. */
export const AT_TABLE = {
  open(meeting, input, act) {
    if (meeting.state === 'planned') return refuse('assemblies.NotNoticed');
    if (meeting.state !== 'noticed') return refuse('assemblies.Over');
    if (Date.parse(act.at) < Date.parse(meeting.startsAt) - OPENS_EARLY_MS) return refuse('assemblies.TooEarly');
    const chair = plainText('assemblies', 'chair', input.chair, LINE);
    if (!chair.ok) return chair;
    const secretary = plainText('assemblies', 'secretary', input.secretary, LINE);
    return secretary.ok ? ok({ kind: 'open', chair: chair.value, secretary: secretary.value }) : secretary;
  },
  arrive(meeting, input, _act, ctx) {
    // the roll is signed as people come in, before the chair opens
    if (meeting.state !== 'open' && meeting.state !== 'noticed') return refuse('assemblies.NotOpen');
    const member = ctx.members.find(({ id }) => id === input.member);
    if (!member) return refuse('assemblies.NotAMember', { field: 'member' });
    const site = input.site ?? meeting.sites[0]?.name;
    if (site !== undefined && !meeting.sites.some(({ name }) => name === site))
      return refuse('assemblies.NoSite', { field: 'site' });
    return ok({ kind: 'arrive', member: member.id, ...(site !== undefined && { site: String(site) }) });
  },
  leave(meeting, input) {
    if (meeting.state !== 'open' && meeting.state !== 'noticed') return refuse('assemblies.NotOpen');
    const member = [...presentIn(meeting).keys()].find((id) => id === input.member);
    return member ? ok({ kind: 'leave', member }) : refuse('assemblies.NotThere', { field: 'member' });
  },
  site(meeting, input) {
    if (meeting.state !== 'open') return refuse('assemblies.NotOpen');
    const site = meeting.sites.find(({ name }) => name === input.site);
    if (!site) return refuse('assemblies.NoSite', { field: 'site' });
    return ok({ kind: 'site', site: site.name, connected: input.yes === true });
  },
  'confirm-urgency'(meeting, input) {
    if (meeting.state !== 'open') return refuse('assemblies.NotOpen');
    if (!meeting.urgency) return refuse('assemblies.NoUrgency');
    return ok({ kind: 'confirm-urgency', accepted: input.yes === true });
  },
  'open-item'(meeting, input) {
    const item = itemAt(meeting, input);
    if (!item.ok) return item;
    // the assembly says at the opening whether the urgency was one (CGCT L2121-11, L2121-12)
    if (meeting.urgency && meeting.urgency.confirmed === undefined) return refuse('assemblies.UrgencyFirst');
    if (meeting.urgency?.confirmed === false && item.value.purpose === 'decision')
      return refuse('assemblies.UrgencyRefused');
    if (item.value.vote) return refuse('assemblies.AlreadyVoted', { field: 'item' });
    return ok({ kind: 'open-item', item: item.value.id });
  },
  recuse(meeting, input, _act, ctx) {
    const item = itemAt(meeting, input);
    if (!item.ok) return item;
    if (item.value.vote) return refuse('assemblies.AlreadyVoted', { field: 'item' });
    const who = voter(ctx, input.member);
    if (!who.ok) return who;
    if (item.value.recused.some(({ member }) => member === who.value))
      return refuse('assemblies.AlreadyRecused', { field: 'member' });
    const reason = plainText('assemblies', 'reason', input.reason ?? '', { ...LINE, min: 0 });
    return reason.ok ? ok({ kind: 'recuse', item: item.value.id, member: who.value, reason: reason.value }) : reason;
  },
  vote(meeting, input, act, ctx) {
    const item = itemAt(meeting, input);
    if (!item.ok) return item;
    if (item.value.state !== 'now') return refuse('assemblies.ItemNotOpen', { field: 'item' });
    if (item.value.purpose !== 'decision') return refuse('assemblies.NotForDecision', { field: 'item' });
    if (item.value.vote) return refuse('assemblies.AlreadyVoted', { field: 'item' });
    const question = plainText('assemblies', 'text', input.text ?? item.value.title, { ...LINE, max: 500 });
    if (!question.ok) return question;
    const roll = rollOf(ctx.body, ctx.members, meeting, item.value.id);
    const quorum = quorumOf(ctx.body.rules, roll, meeting.secondOf !== undefined);
    if (!quorum.met) {
      const params = { present: quorum.present, needed: quorum.needed, days: ctx.body.rules.secondNoticeDays };
      return refuse(noQuorum(quorum.fails[0]!, ctx), { params });
    }
    const counted = input.names?.length ? byName(input, meeting, item.value, ctx) : byHand(input, roll);
    if (!counted.ok) return counted;
    const chair = SIDES.find((side) => side === input.chairSide);
    const { names, counts } = counted.value;
    const vote = { question: question.value, mode: names ? ('name' as const) : ('hand' as const), counts };
    return ok({
      kind: 'vote',
      item: item.value.id,
      vote: {
        ...{ ...vote, ...(names && { names }), ...countVote(ctx.body, roll, counts, chair) },
        ...{ present: quorum.present, needed: quorum.needed, at: act.at },
      },
    });
  },
  debate(meeting, input) {
    if (meeting.minutesOf.state === 'adopted' || meeting.minutesOf.state === 'published')
      return refuse('assemblies.MinutesAdopted');
    const item = meeting.items.find(({ id }) => id === input.item);
    if (!item || !meeting.openedAt) return refuse('assemblies.NotFound', { field: 'item' });
    if (input.version !== item.debateVersion) return refuse('assemblies.WrittenMeanwhile', { field: 'text' });
    const text = plainText('assemblies', 'text', input.text, { ...TEXT, min: 0 });
    return text.ok ? ok({ kind: 'debate', item: item.id, text: text.value, version: item.debateVersion + 1 }) : text;
  },
  decide(meeting, input) {
    const item = itemAt(meeting, input);
    if (!item.ok) return item;
    const text = plainText('assemblies', 'text', input.text, { ...TEXT, max: 2000 });
    return text.ok ? ok({ kind: 'decide', item: item.value.id, text: text.value }) : text;
  },
  task(meeting, input, act, ctx) {
    if (meeting.state !== 'open') return refuse('assemblies.NotOpen');
    const what = plainText('assemblies', 'text', input.text, { ...LINE, max: 300 });
    if (!what.ok) return what;
    const who = plainText('assemblies', 'who', input.who, LINE);
    if (!who.ok) return who;
    const { due } = input;
    if (!isDay(due) || due < dayIn(act.at, ctx.zone)) return refuse('assemblies.BadDates', { field: 'due' });
    const item = meeting.items.find(({ id }) => id === input.item)?.id;
    return ok({ kind: 'task', task: { what: what.value, who: who.value, due, ...(item && { item }) } });
  },
  'close-item'(meeting, input) {
    const item = itemAt(meeting, input);
    return item.ok ? ok({ kind: 'close-item', item: item.value.id, postponed: input.yes === true }) : item;
  },
  close: (meeting) => (meeting.state === 'open' ? ok({ kind: 'close' }) : refuse('assemblies.NotOpen')),
} satisfies Partial<Record<StepKind, StepRule>>;

function itemAt(meeting: Meeting, { item: id }: StepInput): Result<AgendaItem> {
  if (meeting.state !== 'open') return refuse('assemblies.NotOpen');
  const item = meeting.items.find((one) => one.id === id);
  return item ? ok(item) : refuse('assemblies.NotFound', { field: 'item' });
}

function noQuorum(why: 'total' | 'college' | 'private', { body }: MeetingContext): string {
  if (why === 'private') return 'assemblies.NoPrivateHalf';
  if (why === 'college') return 'assemblies.NoCollegeQuorum';
  return body.rules.secondNoticeDays > 0 ? 'assemblies.NoQuorum' : 'assemblies.NoQuorumAtAll';
}

type Counted = Result<{ counts: Count[]; names?: { member: Id; side: Side }[] }>;

/** Hands, by college: never more than there are voices in it, proxies included. */
function byHand({ counts = [] }: StepInput, roll: readonly CollegeRoll[]): Counted {
  const read: Count[] = [];
  for (const of of roll) {
    const given = counts.filter(({ college }) => college === of.id);
    if (given.length > 1) return refuse('assemblies.BadCount', { field: 'counts' });
    const one = { college: of.id, for: 0, against: 0, abstain: 0, ...given[0] };
    if (SIDES.some((side) => !Number.isSafeInteger(one[side]) || Number(one[side]) < 0))
      return refuse('assemblies.BadCount', { field: 'counts' });
    const count = { college: of.id, for: Number(one.for), against: Number(one.against), abstain: Number(one.abstain) };
    const voices = of.present + of.represented;
    if (count.for + count.against + count.abstain > voices)
      return refuse('assemblies.TooManyVotes', { field: 'counts', params: { college: of.name, voices } });
    read.push(count);
  }
  if (counts.some(({ college }) => !roll.some(({ id }) => id === college)))
    return refuse('assemblies.NoCollege', { field: 'counts' });
  return ok({ counts: read });
}

/** Name by name: only who is there or stands represented, once, and nobody who stepped aside. */
function byName({ names = [] }: StepInput, meeting: Meeting, item: AgendaItem, ctx: MeetingContext): Counted {
  const there = presentIn(meeting);
  const said = new Map<Id, Side>();
  for (const one of names) {
    const who = voter(ctx, one.member);
    if (!who.ok) return who;
    const member = ctx.members.find(({ id }) => id === who.value)!;
    const params = { name: member.name };
    const proxy = meeting.proxies.find(({ from }) => from === member.id);
    if (item.recused.some((of) => of.member === member.id))
      return refuse('assemblies.Recused', { field: 'names', params });
    if (!there.has(member.id) && !(proxy && there.has(proxy.to)))
      return refuse('assemblies.VoterAbsent', { field: 'names', params });
    if (said.has(member.id)) return refuse('assemblies.VotedTwice', { field: 'names', params });
    const side = SIDES.find((known) => known === one.side);
    if (!side) return refuse('assemblies.NoSide', { field: 'names', params });
    said.set(member.id, side);
  }
  const counts = ctx.body.colleges.map(({ id: college }) => {
    const of = (side: Side) => ctx.members.filter((one) => one.college === college && said.get(one.id) === side).length;
    return { college, for: of('for'), against: of('against'), abstain: of('abstain') };
  });
  return ok({ counts, names: [...said].map(([member, side]) => ({ member, side })) });
}

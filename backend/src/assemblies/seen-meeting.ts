import {
  membersOn,
  minutesDue,
  noticeBy,
  presentIn,
  quorumOf,
  rollOf,
  votes,
  type AgendaItem,
  type Body,
  type Holding,
  type Meeting,
  type Quorum,
} from '@mondee/domain/assemblies';
import { dayIn, type Id, type Language } from '@mondee/kernel';
import { message } from '@mondee/messages';
import { ZONE } from '../people';
import type { AgendaItemView, MeetingView, MemberAtMeetingView, VoteView } from './meeting.view';

/** How many of its moments a page shows. */
const MOMENTS = 12;
const ITEM_STEPS = ['open-item', 'recuse', 'vote', 'debate', 'decide', 'close-item', 'item'];

/** A meeting as anybody sees it. */
export function seenMeeting(meeting: Meeting, body: Body, seats: readonly Holding[], language: Language): MeetingView {
  const members = membersOn(seats, dayIn(meeting.startsAt, ZONE));
  const now = meeting.items.find(({ state }) => state === 'now');
  const roll = rollOf(body, members, meeting, now?.id);
  const quorum = quorumOf(body.rules, roll, meeting.secondOf !== undefined);
  const say = (key: string, params: Record<string, string | number | boolean> = {}) =>
    message(language, `meetings.${key}`, params);
  const { id, title, place, host, link, state, minutesOf } = meeting;
  const optional = (at: string | undefined) => (at ? new Date(at) : undefined);
  return {
    ...{ id, kind: 'meeting', label: title, path: `/reunions/${id}`, title, place, host, link, state },
    ...{ bodyId: body.id, bodyName: body.name, minutes: meeting.minutes, sites: [...meeting.sites] },
    startsAt: new Date(meeting.startsAt),
    noticeBy: noticeBy(meeting.startsAt, body.rules, ZONE),
    noticedAt: optional(meeting.noticedAt),
    openedAt: optional(meeting.openedAt),
    closedAt: optional(meeting.closedAt),
    urgency: meeting.urgency?.reason,
    urgencyConfirmed: meeting.urgency?.confirmed,
    ...{ secondOf: meeting.secondOf, cancelled: meeting.cancelled, chair: meeting.chair, secretary: meeting.secretary },
    mayCallAgain: !!meeting.openedAt && !quorum.met && body.rules.secondNoticeDays > 0,
    items: ranked(meeting.items).map(([rank, item]) =>
      seenItem(item, rank, seats, say, minutesOf.state === 'published'),
    ),
    quorum: {
      ...{ met: quorum.met, present: quorum.present, needed: quorum.needed, base: quorum.base },
      text: say(quorumKey(quorum), { present: quorum.present, needed: quorum.needed, colleges: body.colleges.length }),
      colleges: roll.map((one, at) => ({
        ...{ ...one, shape: body.colleges[at]!.shape },
        ...{ needed: quorum.colleges[at]!.needed, met: quorum.colleges[at]!.met },
      })),
    },
    members: members.map((one) => seenMember(one, members, meeting, now)),
    tasks: [...meeting.tasks],
    story: meeting.story
      .slice(-MOMENTS)
      .reverse()
      .map((one) => ({
        at: new Date(one.at),
        text: say(`steps.${one.kind}`, { what: ITEM_STEPS.includes(one.kind) ? one.what : one.what || title }),
      })),
    ...{ minutesState: minutesOf.state, signed: minutesOf.signed.map((one) => ({ ...one, at: new Date(one.at) })) },
    minutesDue: minutesOf.adoptedAt && minutesDue(minutesOf.adoptedAt, ZONE),
  };
}

function quorumKey({ met, second, needed, fails }: Quorum): string {
  if (second) return 'quorum.second';
  if (met) return needed === 0 ? 'quorum.none' : 'quorum.met';
  return `quorum.${fails[0]!}`;
}

/** The agenda as a tree read from top to bottom: 1, 2, 2.1, 2.2, 3. */
function ranked(items: readonly AgendaItem[]): [string, AgendaItem][] {
  const tops = items.filter(({ parent }) => !parent);
  return tops.flatMap((top, at): [string, AgendaItem][] => [
    [`${at + 1}`, top],
    ...items
      .filter(({ parent }) => parent === top.id)
      .map((one, i): [string, AgendaItem] => [`${at + 1}.${i + 1}`, one]),
  ]);
}

const shown = (name: string | undefined) => name || '—';

function seenItem(
  item: AgendaItem,
  rank: string,
  seats: readonly Holding[],
  say: (key: string) => string,
  onLine: boolean,
): AgendaItemView {
  const nameOf = (id: Id) => shown(seats.find((one) => one.id === id)?.name);
  const { vote } = item;
  const seen: VoteView | undefined = vote && {
    ...{
      question: vote.question,
      adopted: vote.adopted,
      counts: vote.counts,
      present: vote.present,
      needed: vote.needed,
    },
    why: say(`by.${vote.by}`),
    names: (vote.names ?? []).map(({ member, side }) => ({ name: nameOf(member), side })),
  };
  const debate = onLine ? item.debate : '';
  return { ...item, debate, rank, recused: item.recused.map(({ member }) => nameOf(member)), vote: seen };
}

function seenMember(
  one: Holding,
  members: readonly Holding[],
  meeting: Meeting,
  now: AgendaItem | undefined,
): MemberAtMeetingView {
  const there = presentIn(meeting);
  const proxy = meeting.proxies.find(({ from }) => from === one.id);
  const { id, college } = one;
  return {
    ...{ id, name: shown(one.name), college, votes: votes(one), site: there.get(id)?.site },
    standing: standing(one.id, meeting, now, there.has(one.id), !!proxy && there.has(proxy.to)),
    proxy: proxy && shown(members.find((other) => other.id === proxy.to)?.name),
  };
}

function standing(id: Id, meeting: Meeting, now: AgendaItem | undefined, there: boolean, represented: boolean): string {
  if (there && now?.recused.some(({ member }) => member === id)) return 'recused';
  if (there) return 'present';
  if (represented) return 'represented';
  return meeting.excused.includes(id) ? 'excused' : 'absent';
}

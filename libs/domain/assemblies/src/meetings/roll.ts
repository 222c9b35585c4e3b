import type { Id } from '@mondee/kernel';
import { votes, type Body, type Holding } from '../bodies/body';
import type { Meeting, Presence } from './meeting';
import type { CollegeRoll } from './quorum';

/** Who is there: each member's last word counts, and a site that dropped out takes its people with it. */
export function presentIn({ presences, sites }: Pick<Meeting, 'presences' | 'sites'>): ReadonlyMap<Id, Presence> {
  const last = new Map<Id, Presence>();
  for (const one of presences) {
    const before = last.get(one.member);
    if (!before || before.at <= one.at) last.set(one.member, one);
  }
  const away = new Set(sites.filter(({ connected }) => !connected).map(({ name }) => name));
  return new Map([...last].filter(([, one]) => one.there && !(one.site && away.has(one.site))));
}

/** The roll of a meeting at an item: who may vote, by college. */
export function rollOf(body: Body, members: readonly Holding[], meeting: Meeting, item?: Id): CollegeRoll[] {
  const there = presentIn(meeting);
  const recused = new Set(meeting.items.find(({ id }) => id === item)?.recused.map(({ member }) => member) ?? []);
  const holders = new Map(meeting.proxies.map(({ from, to }) => [from, to]));
  const represented = (id: Id) => {
    const to = holders.get(id);
    return !there.has(id) && to !== undefined && there.has(to);
  };
  return body.colleges.map(({ id, name, public: isPublic }) => {
    const own = members.filter((one) => one.college === id && votes(one));
    const free = own.filter((one) => !recused.has(one.id));
    return {
      ...{ id, name, public: isPublic, inOffice: own.length },
      present: free.filter((one) => there.has(one.id)).length,
      represented: free.filter((one) => represented(one.id)).length,
      recused: own.length - free.length,
    };
  });
}

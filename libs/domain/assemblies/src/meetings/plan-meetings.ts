import { mayAct } from '@mondee/domain/people';
import { ok, plainText, ref, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { assemblyFact, type AssemblyFact } from '../assembly-facts';
import { canRun } from '../bodies/assembly-policy';
import type { Meeting } from './meeting';
import type { MeetingContext } from './run-meeting';
import { planSeries } from './series';

export interface PlanInput {
  readonly title?: unknown;
  readonly firstDay?: unknown;
  readonly time?: unknown;
  readonly minutes?: unknown;
  readonly count?: unknown;
  readonly everyMonths?: unknown;
  readonly stops?: readonly { place?: unknown; host?: unknown; link?: unknown }[];
  readonly sites?: readonly unknown[];
}

const MOST_SITES = 20;

/** Plans a meeting or a whole series; `ids` are as many as asked, made by the shell. */
export function planMeetings(
  input: PlanInput,
  ids: readonly Id[],
  act: Act,
  ctx: MeetingContext,
  second?: Meeting,
): Result<{ state: Meeting[]; facts: AssemblyFact[] }> {
  const may = mayAct(ctx, act);
  if (!may.ok) return may;
  const can = canRun(ctx.viewer, ctx.body.id, ctx.members);
  if (!can.ok) return can;
  const title = plainText('assemblies', 'title', input.title, { min: 3, max: 160, lines: 'one' });
  if (!title.ok) return title;
  const { minutes = 120, count = 1, everyMonths = 1, stops = [] } = input;
  if (!Number.isSafeInteger(minutes) || Number(minutes) < 5 || Number(minutes) > 1440)
    return refuse('assemblies.BadCount', { field: 'minutes' });
  const sites: string[] = [];
  for (const one of input.sites ?? []) {
    const site = plainText('assemblies', 'sites', one, { min: 2, max: 120, lines: 'one' });
    if (!site.ok) return site;
    if (!sites.includes(site.value)) sites.push(site.value);
  }
  if (sites.length > MOST_SITES) return refuse('platform.TooMany', { field: 'sites', params: { max: MOST_SITES } });
  if (sites.length > 1 && !ctx.body.rules.video) return refuse('assemblies.NoVideo', { field: 'sites' });
  const planned = planSeries({ firstDay: input.firstDay, time: input.time, count, everyMonths, stops }, ctx.zone);
  if (!planned.ok) return planned;
  if (planned.value[0]!.startsAt <= act.at) return refuse('assemblies.TooLate', { field: 'firstDay' });
  const state = planned.value.map(({ startsAt, place, host, link }, at): Meeting => ({
    ...{ id: ids[at]!, body: ctx.body.id, title: title.value, startsAt, minutes: Number(minutes), place, host, link },
    sites: sites.map((name) => ({ name, connected: true })),
    ...{
      state: 'planned',
      sequence: 0,
      items: second?.items.map(again) ?? [],
      presences: [],
      proxies: [],
      excused: [],
    },
    ...{ tasks: [], minutesOf: { state: 'none', corrections: [], signed: [] }, story: [] },
    ...(second && { secondOf: second.id }),
  }));
  const facts = state.map(({ id, startsAt, place }) =>
    assemblyFact(
      'MeetingPlanned',
      ref('meeting', id),
      { title: title.value, body: ctx.body.name, startsAt, place },
      undefined,
      [{ to: ref('body', ctx.body.id), as: 'part-of' as const }],
    ),
  );
  return ok({ state, facts });
}

/** A second notice has the same agenda: what was not decided comes back as it was. */
function again(item: Meeting['items'][number]): Meeting['items'][number] {
  const { vote: _vote, decided: _decided, ...rest } = item;
  return { ...rest, state: item.vote ? item.state : 'todo', recused: [], debate: '', debateVersion: 0 };
}

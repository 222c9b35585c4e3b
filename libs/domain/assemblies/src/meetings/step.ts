import type { Id, Instant } from '@mondee/kernel';
import type { AgendaItem, Count, Meeting, Minutes, Side, Task, Vote } from './meeting';

/** What happened in a meeting, one step at a time. Steps are added, never changed: the meeting is what they leave. */
export type StepData =
  | {
      readonly kind: 'item';
      readonly item: Pick<AgendaItem, 'id' | 'parent' | 'title' | 'purpose' | 'minutes' | 'papers' | 'concerns'>;
    }
  | { readonly kind: 'drop-item'; readonly item: Id }
  | { readonly kind: 'notice'; readonly reason?: string }
  | { readonly kind: 'move'; readonly startsAt: Instant; readonly place: string }
  | { readonly kind: 'cancel'; readonly reason: string }
  | { readonly kind: 'proxy'; readonly from: Id; readonly to: Id }
  | { readonly kind: 'revoke-proxy'; readonly from: Id }
  | { readonly kind: 'excuse'; readonly member: Id }
  | { readonly kind: 'open'; readonly chair: string; readonly secretary: string }
  | { readonly kind: 'arrive'; readonly member: Id; readonly site?: string }
  | { readonly kind: 'leave'; readonly member: Id }
  | { readonly kind: 'site'; readonly site: string; readonly connected: boolean }
  | { readonly kind: 'confirm-urgency'; readonly accepted: boolean }
  | { readonly kind: 'open-item'; readonly item: Id }
  | { readonly kind: 'recuse'; readonly item: Id; readonly member: Id; readonly reason: string }
  | { readonly kind: 'vote'; readonly item: Id; readonly vote: Vote }
  | { readonly kind: 'debate'; readonly item: Id; readonly text: string; readonly version: number }
  | { readonly kind: 'decide'; readonly item: Id; readonly text: string }
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'close-item'; readonly item: Id; readonly postponed: boolean }
  | { readonly kind: 'close' }
  | { readonly kind: 'draft-minutes' }
  | { readonly kind: 'correct-minutes'; readonly text: string }
  | { readonly kind: 'adopt-minutes' }
  | { readonly kind: 'sign-minutes'; readonly as: 'chair' | 'secretary'; readonly onPaper?: true }
  | { readonly kind: 'publish-minutes' };

export type StepKind = StepData['kind'];
export type Step = StepData & { readonly id: Id; readonly at: Instant };

/** What a secretary asks; each kind reads the fields it needs, as they came. */
export interface StepInput {
  readonly kind?: unknown;
  readonly item?: unknown;
  readonly parent?: unknown;
  readonly member?: unknown;
  readonly to?: unknown;
  readonly title?: unknown;
  readonly purpose?: unknown;
  readonly minutes?: unknown;
  readonly papers?: readonly unknown[];
  readonly concerns?: unknown;
  readonly text?: unknown;
  readonly reason?: unknown;
  readonly place?: unknown;
  readonly startsAt?: unknown;
  readonly site?: unknown;
  readonly yes?: unknown;
  readonly chair?: unknown;
  readonly secretary?: unknown;
  readonly version?: unknown;
  readonly who?: unknown;
  readonly due?: unknown;
  readonly as?: unknown;
  readonly onPaper?: unknown;
  readonly counts?: readonly Partial<Record<keyof Count, unknown>>[];
  readonly names?: readonly { readonly member?: unknown; readonly side?: unknown }[];
  readonly chairSide?: unknown;
}

export const SIDES: readonly Side[] = ['for', 'against', 'abstain'];

/** A meeting after one more step. */
export function after(meeting: Meeting, step: Step): Meeting {
  const next = stepped(meeting, step);
  return { ...next, story: [...meeting.story, { at: step.at, kind: step.kind, what: told(step, meeting) }] };
}

function stepped(meeting: Meeting, step: Step): Meeting {
  const { at } = step;
  const again = { sequence: meeting.sequence + 1 };
  const item = (id: Id, change: Partial<AgendaItem>): Meeting => ({
    ...meeting,
    items: meeting.items.map((one) => (one.id === id ? { ...one, ...change } : one)),
  });
  const minutes = (change: Partial<Minutes>): Meeting => ({
    ...meeting,
    minutesOf: { ...meeting.minutesOf, ...change },
  });
  switch (step.kind) {
    case 'item': {
      if (meeting.items.some(({ id }) => id === step.item.id)) return item(step.item.id, step.item);
      const fresh = { ...step.item, state: 'todo', debate: '', debateVersion: 0, recused: [] } as const;
      return { ...meeting, items: [...meeting.items, fresh] };
    }
    case 'drop-item':
      return { ...meeting, items: meeting.items.filter(({ id, parent }) => id !== step.item && parent !== step.item) };
    case 'notice':
      return { ...meeting, state: 'noticed', noticedAt: at, ...(step.reason && { urgency: { reason: step.reason } }) };
    case 'move': {
      // what was noticed for another day has to be noticed again
      const { noticedAt: _noticed, urgency: _urgency, ...rest } = meeting;
      return { ...rest, ...again, state: 'planned', startsAt: step.startsAt, place: step.place };
    }
    case 'cancel':
      return { ...meeting, ...again, state: 'cancelled', cancelled: step.reason };
    case 'proxy':
      return { ...meeting, proxies: [...meeting.proxies, { from: step.from, to: step.to, at }] };
    case 'revoke-proxy':
      return { ...meeting, proxies: meeting.proxies.filter(({ from }) => from !== step.from) };
    case 'excuse':
      return { ...meeting, excused: [...new Set([...meeting.excused, step.member])] };
    case 'open':
      return { ...meeting, state: 'open', openedAt: at, chair: step.chair, secretary: step.secretary };
    case 'arrive':
      return came(meeting, { member: step.member, there: true, ...(step.site && { site: step.site }), at });
    case 'leave':
      return came(meeting, { member: step.member, there: false, at });
    case 'site':
      return {
        ...meeting,
        sites: meeting.sites.map((one) => (one.name === step.site ? { ...one, connected: step.connected } : one)),
      };
    case 'confirm-urgency':
      return { ...meeting, urgency: { ...meeting.urgency!, confirmed: step.accepted } };
    case 'open-item': {
      const items = meeting.items.map((one): AgendaItem => {
        if (one.id === step.item) return { ...one, state: 'now' };
        return one.state === 'now' ? { ...one, state: 'done' } : one;
      });
      return { ...meeting, items };
    }
    case 'recuse': {
      const before = meeting.items.find(({ id }) => id === step.item)!.recused;
      return item(step.item, { recused: [...before, { member: step.member, reason: step.reason }] });
    }
    case 'vote':
      return item(step.item, { vote: step.vote });
    case 'debate':
      return item(step.item, { debate: step.text, debateVersion: step.version });
    case 'decide':
      return item(step.item, { decided: step.text });
    case 'task':
      return { ...meeting, tasks: [...meeting.tasks, step.task] };
    case 'close-item':
      return item(step.item, { state: step.postponed ? 'postponed' : 'done' });
    case 'close':
      return {
        ...{ ...meeting, state: 'closed' as const, closedAt: at },
        items: meeting.items.map((one) => (one.state === 'now' ? { ...one, state: 'done' } : one)),
      };
    case 'draft-minutes':
      return minutes({ state: 'draft' });
    case 'correct-minutes':
      return minutes({ corrections: [...meeting.minutesOf.corrections, { at, text: step.text }] });
    case 'adopt-minutes':
      return minutes({ state: 'adopted', adoptedAt: at });
    case 'sign-minutes':
      return minutes({
        signed: [
          ...meeting.minutesOf.signed.filter((one) => one.as !== step.as),
          { as: step.as, at, onPaper: step.onPaper === true },
        ],
      });
    case 'publish-minutes':
      return minutes({ state: 'published', publishedAt: at });
  }
}

function came(meeting: Meeting, presence: Meeting['presences'][number]): Meeting {
  return { ...meeting, presences: [...meeting.presences, presence] };
}

function told(step: Step, meeting: Meeting): string {
  if ('item' in step && typeof step.item === 'string')
    return meeting.items.find(({ id }) => id === step.item)?.title ?? '';
  if (step.kind === 'item') return step.item.title;
  return step.kind === 'site' ? step.site : '';
}

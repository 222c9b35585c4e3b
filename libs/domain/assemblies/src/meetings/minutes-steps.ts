import { addDays, dayIn, ok, plainText, refuse } from '@mondee/kernel';
import { TEXT } from './before-meeting';
import type { StepRule } from './run-meeting';
import type { StepKind } from './step';

/** Minutes: written, adopted at the next meeting, signed by two, then put on line. What is adopted no longer changes. */
export const MINUTES = {
  'draft-minutes'({ state, minutesOf }) {
    if (state !== 'closed') return refuse('assemblies.NotClosed');
    return minutesOf.state === 'none' ? ok({ kind: 'draft-minutes' }) : refuse('assemblies.MinutesThere');
  },
  'correct-minutes'({ minutesOf }, input) {
    if (minutesOf.state === 'none') return refuse('assemblies.NoMinutes');
    if (minutesOf.state !== 'draft') return refuse('assemblies.MinutesAdopted');
    const text = plainText('assemblies', 'text', input.text, { ...TEXT, max: 4000 });
    return text.ok ? ok({ kind: 'correct-minutes', text: text.value }) : text;
  },
  'adopt-minutes'({ minutesOf }) {
    if (minutesOf.state === 'none') return refuse('assemblies.NoMinutes');
    return minutesOf.state === 'draft' ? ok({ kind: 'adopt-minutes' }) : refuse('assemblies.MinutesAdopted');
  },
  'sign-minutes'({ minutesOf }, input) {
    if (minutesOf.state !== 'adopted') return refuse('assemblies.NotAdopted');
    const { as } = input;
    if (as !== 'chair' && as !== 'secretary') return refuse('assemblies.NoRole', { field: 'as' });
    return ok({ kind: 'sign-minutes', as });
  },
  'publish-minutes'({ minutesOf }) {
    if (minutesOf.state !== 'adopted') return refuse('assemblies.NotAdopted');
    return minutesOf.signed.length === 2 ? ok({ kind: 'publish-minutes' }) : refuse('assemblies.NotSigned');
  },
} satisfies Partial<Record<StepKind, StepRule>>;

/** Minutes go on line within the week after they were adopted (CGCT L2121-15). */
export function minutesDue(adoptedAt: string, zone: string): string {
  return addDays(dayIn(adoptedAt, zone), 7);
}

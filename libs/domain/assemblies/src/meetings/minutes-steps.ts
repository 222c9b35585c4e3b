import type { PolicyViewer } from '@mondee/domain/people';
import { addDays, dayIn, ok, plainText, refuse, type Id, type Result } from '@mondee/kernel';
import { canRun } from '../bodies/assembly-policy';
import type { Holding } from '../bodies/body';
import type { Meeting } from './meeting';
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
  'sign-minutes'(meeting, input, _act, ctx) {
    if (meeting.minutesOf.state !== 'adopted') return refuse('assemblies.NotAdopted');
    const { as } = input;
    if (as !== 'chair' && as !== 'secretary') return refuse('assemblies.NoRole', { field: 'as' });
    // A signature on the paper copy is written down by who runs the meeting; on screen each signs in person.
    if (input.onPaper === true) {
      const run = canRun(ctx.viewer, ctx.body.id, ctx.members);
      return run.ok ? ok({ kind: 'sign-minutes', as, onPaper: true }) : run;
    }
    const signer = signerOf(meeting, as, ctx.members);
    if (!signer?.person) return refuse('assemblies.SignOnPaper', { field: 'as', params: { name: meeting[as] ?? '—' } });
    if (signer.person !== ctx.viewer.person)
      return refuse('assemblies.NotTheSigner', { field: 'as', params: { name: signer.name } });
    return ok({ kind: 'sign-minutes', as });
  },
  'publish-minutes'({ minutesOf }) {
    if (minutesOf.state !== 'adopted') return refuse('assemblies.NotAdopted');
    return minutesOf.signed.length === 2 ? ok({ kind: 'publish-minutes' }) : refuse('assemblies.NotSigned');
  },
} satisfies Partial<Record<StepKind, StepRule>>;

/** Who chaired or wrote, among those who sat: the one of that name; of two, neither. */
function signerOf(meeting: Meeting, as: 'chair' | 'secretary', members: readonly Holding[]): Holding | undefined {
  const wanted = folded(meeting[as] ?? '');
  const named = members.filter(({ name }) => name && folded(name) === wanted);
  return named.length === 1 ? named[0] : undefined;
}

const folded = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** True for who signs these minutes in person, whether or not they run the meeting. */
export function signs(meeting: Meeting, person: Id | undefined, members: readonly Holding[]): boolean {
  return (['chair', 'secretary'] as const).some((as) => person && signerOf(meeting, as, members)?.person === person);
}

/** Minutes that are not on line yet are read by those who sit and those who run the meetings. */
export function canReadMinutes(viewer: PolicyViewer, meeting: Meeting, members: readonly Holding[]): Result<true> {
  if (meeting.minutesOf.state === 'published') return ok(true);
  const sits = !!viewer.person && members.some(({ person }) => person === viewer.person);
  return sits || canRun(viewer, meeting.body, members).ok ? ok(true) : refuse('assemblies.MinutesNotOnline');
}

/** Minutes go on line within the week after they were adopted (CGCT L2121-15). */
export function minutesDue(adoptedAt: string, zone: string): string {
  return addDays(dayIn(adoptedAt, zone), 7);
}

import { ref, type Fact } from '@mondee/kernel';
import type { ClosedProcess, DraftProcess, Extension, OpenProcess } from './process';

export const PROCESS_FACTS = [
  'ProcessDrafted',
  'ProcessOpened',
  'PhaseExtended',
  'ProcessClosed',
  'GuestsInvited',
] as const;
export type ProcessFactKind = (typeof PROCESS_FACTS)[number];
export type ProcessFact = Fact<ProcessFactKind>;

export function processDrafted(of: DraftProcess): ProcessFact {
  return {
    kind: 'ProcessDrafted',
    subject: ref('process', of.id),
    data: { revision: of.revision },
    personal: { by: of.by },
    public: false,
  };
}

/** What was promised, for ever: the level, who decides is in the text, and the day of the answer. */
export function processOpened(of: OpenProcess): ProcessFact {
  const { level, answerDue, visibility, residence, phases, title, summary, open, settled, decider } = of.invitation;
  return {
    kind: 'ProcessOpened',
    subject: ref('process', of.id),
    data: {
      ...{ level, answerDue, visibility, residence },
      phases: phases.map(({ kind, from, until }) => ({ kind, from, until })),
    },
    personal: { title, summary, open, settled, decider },
    public: visibility !== 'invited',
  };
}

export function phaseExtended(of: OpenProcess, { place, before, after, reason }: Extension): ProcessFact {
  return {
    kind: 'PhaseExtended',
    subject: ref('process', of.id),
    data: { place: place + 1, before, after },
    personal: { reason },
    public: of.invitation.visibility !== 'invited',
  };
}

export function processClosed(of: ClosedProcess): ProcessFact {
  return {
    kind: 'ProcessClosed',
    subject: ref('process', of.id),
    data: { outcome: of.outcome },
    personal: { reason: of.closedFor },
    public: of.invitation.visibility !== 'invited',
  };
}

/** How many, never who. */
export function guestsInvited(of: { readonly id: OpenProcess['id'] }, count: number): ProcessFact {
  return { kind: 'GuestsInvited', subject: ref('process', of.id), data: { count }, public: false };
}

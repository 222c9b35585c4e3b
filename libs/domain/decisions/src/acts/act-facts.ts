import { ref, type Day, type Id } from '@mondee/kernel';
import type { DecisionFact } from '../decision-facts';
import { actNumber, type OfficialAct } from './official-act';

/** What the register says of an act: enough to find it and to check its document, and no name. */
export function actPublished(of: OfficialAct, sha256: string): DecisionFact {
  const { id, nature, bodyName, subject, author, on } = of;
  return {
    kind: nature === 'deliberation' ? 'ActPublished' : 'ActChanged',
    subject: ref('decision', of.decision),
    data: { act: id, number: actNumber(of), body: bodyName, nature, title: subject, sha256, ...(on && { on }) },
    personal: { author },
    public: true,
  };
}

export function actTakenOffLine(of: OfficialAct): DecisionFact {
  return {
    kind: 'ActTakenOffLine',
    subject: ref('decision', of.decision),
    data: { act: of.id, number: actNumber(of), body: of.bodyName, title: of.subject },
    public: true,
  };
}

/** The list of a meeting: published, or still awaited. */
export function listFact(
  kind: 'DeliberationsListed' | 'DeliberationListAwaited' | 'DeliberationListOverdue',
  meeting: Id,
  of: { readonly body: string; readonly title: string; readonly due: Day },
): DecisionFact {
  return { kind, subject: ref('meeting', meeting), data: { ...of }, public: true };
}

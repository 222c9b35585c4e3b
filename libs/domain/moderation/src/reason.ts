/** Why something is reported or hidden: first what the law forbids, then what the charter of the territory does. */
export const REASONS = [
  'hate',
  'threat',
  'defamation',
  'privacy',
  'childAbuse',
  'fraud',
  'copyright',
  'otherIllegal',
  'disrespect',
  'advertising',
  'offTopic',
] as const;
export type Reason = (typeof REASONS)[number];

/** What a statement of reasons has to say: does the law forbid it, or the rules of this place (DSA, art. 17 §3 d, e)? */
export type Basis = 'law' | 'charter';

const OF_THE_CHARTER: readonly Reason[] = ['disrespect', 'advertising', 'offTopic'];

export function basisOf(reason: Reason): Basis {
  return OF_THE_CHARTER.includes(reason) ? 'charter' : 'law';
}

/** Reports of these may stay without a name: whoever saw them must not fear to say so (DSA, art. 16 §2 c). */
export function mayStayNameless(reason: Reason): boolean {
  return reason === 'childAbuse';
}

/** Reports of these are looked at first. */
export function isUrgent(reason: Reason): boolean {
  return reason === 'childAbuse' || reason === 'threat';
}

export function isReason(text: unknown): text is Reason {
  return REASONS.includes(text as Reason);
}

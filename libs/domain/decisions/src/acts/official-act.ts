import { twoMonthsAfter } from '@mondee/domain/assemblies';
import type { Day, Id, Instant } from '@mondee/kernel';

/** What an act is: a deliberation, or a further act on one, which leaves it readable as it was. */
export const ACT_NATURES = ['deliberation', 'correction', 'withdrawal', 'repeal'] as const;
export type ActNature = (typeof ACT_NATURES)[number];

/** The public body that acts, as the law and the national file name it. */
export interface Authority {
  readonly body: Id;
  readonly bodyName: string;
  /** «Communauté de communes du Royans-Vercors». */
  readonly authority: string;
  readonly siret: string;
}

/** A published act. Nothing of it ever changes; after its two months its document may be taken off line. */
export interface OfficialAct extends Authority {
  readonly id: Id;
  readonly nature: ActNature;
  /** The decision it makes official, and that a further act is about. */
  readonly decision: Id;
  /** The act that this one corrects, withdraws or repeals. */
  readonly on?: Id;
  readonly year: number;
  readonly rank: number;
  readonly subject: string;
  /** What it says, word for word. */
  readonly text: string;
  /** Level two of the ACTES nomenclature. */
  readonly matter: string;
  /** Members in office, where it is known. */
  readonly inOffice?: number;
  readonly actedOn: Day;
  readonly onlineAt: Instant;
  readonly author: Id;
  readonly authorName: string;
  readonly quality: string;
}

/** @example actNumber({ year: 2026, rank: 47 }) // '2026-047' */
export function actNumber({ year, rank }: Pick<OfficialAct, 'year' | 'rank'>): string {
  return `${year}-${String(rank).padStart(3, '0')}`;
}

/** The first day on which the document of an act may leave: two months after it was put on line (CGCT R2131-1). */
export function onlineUntil(onlineOn: Day): Day {
  return twoMonthsAfter(onlineOn);
}

/** How an act stands after what later acts did to it. */
export type ActStanding = 'in-force' | 'corrected' | 'withdrawn' | 'repealed';

export function standingOf(later: readonly ActNature[]): ActStanding {
  if (later.includes('withdrawal')) return 'withdrawn';
  if (later.includes('repeal')) return 'repealed';
  return later.includes('correction') ? 'corrected' : 'in-force';
}

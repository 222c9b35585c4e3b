/** The parameters a body lives by. Each has a direction in which it becomes stricter; see `tighten.ts`. */
export interface BodyRules {
  /** The part of the members in office who must be there: `1/2`. `0/1` asks for nobody. */
  readonly quorumNum: number;
  readonly quorumDen: number;
  /** More than that part, not just as much. */
  readonly quorumStrict: boolean;
  /** Each college has to reach it too. */
  readonly quorumEach: boolean;
  /** LEADER: at least half of those present belong to colleges that are not public. */
  readonly privateHalf: boolean;
  /** Who steps aside leaves the number out of which the quorum is reckoned; in a council they stay in it. */
  readonly recusedLeaveBase: boolean;
  /** Days between a meeting without quorum and its second notice, after which none is asked; 0: no such path. */
  readonly secondNoticeDays: number;
  /** Clear days between the notice and the meeting; neither the one day nor the other counts. */
  readonly noticeDays: number;
  /** The fewest clear days in an urgency; the same as `noticeDays` where there is no urgency. */
  readonly urgentDays: number;
  /** Written proxies that one present member may hold. */
  readonly proxies: number;
  /** The chair's side wins an even open vote. */
  readonly chairDecides: boolean;
  /** Votes are weighed by college. */
  readonly weighted: boolean;
  /** The largest part of the votes one interest group may hold, percent; 100: no limit. */
  readonly largestPart: number;
  /** May sit in several places by video. */
  readonly video: boolean;
}

export type RuleName = keyof BodyRules;

/** A number as large (or as small) as can be is the strictest; for a flag, the value named. */
export const STRICTER: Readonly<Record<RuleName, 'more' | 'less' | boolean | 'quorum'>> = {
  quorumNum: 'quorum',
  quorumDen: 'quorum',
  quorumStrict: true,
  quorumEach: true,
  privateHalf: true,
  recusedLeaveBase: false,
  secondNoticeDays: 'more',
  noticeDays: 'more',
  urgentDays: 'more',
  proxies: 'less',
  chairDecides: false,
  weighted: true,
  largestPart: 'less',
  video: false,
};

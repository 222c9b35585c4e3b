import type { MeetingPageData } from './assemblies.graphql.generated';

/** A meeting as the screens have it. */
export type ShownMeeting = NonNullable<MeetingPageData['meeting']>;
export type ShownItem = ShownMeeting['items'][number];

/** The votes of all colleges together. */
export function votesOf({ vote }: ShownItem): { for: number; against: number; abstain: number } {
  const sum = (side: 'for' | 'against' | 'abstain') => (vote?.counts ?? []).reduce((all, one) => all + one[side], 0);
  return { for: sum('for'), against: sum('against'), abstain: sum('abstain') };
}

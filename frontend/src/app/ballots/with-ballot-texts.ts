import { withTexts } from '../language/with-texts';

/** The sentences of this room come with its screens, not with everybody's first visit. */
export const withBallotTexts = withTexts('ballots');

/** And those of whoever prepares, keeps and counts a ballot. */
export const withKeepingTexts = withTexts('ballots', 'ballots-keeping');

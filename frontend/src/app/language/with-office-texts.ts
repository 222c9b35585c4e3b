import { withTexts } from './with-texts';

/** For screens where one writes or keeps something. */
export const withOfficeTexts = withTexts('office');

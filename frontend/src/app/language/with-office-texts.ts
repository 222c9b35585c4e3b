import { TEXT_PARTS } from './texts';
import { withTexts } from './with-texts';

/** For screens where one writes or keeps something. A page that visitors open names the rooms it needs instead. */
export const withOfficeTexts = withTexts(...TEXT_PARTS.filter((part) => part.startsWith('office-')));

const LEGAL_NAME =
  /r[eé]f[eé]rendums?|consultations?(?:\s+officielles?)?\s+des\s+[eé]lect(?:eurs|rices)|official\s+consultation\s+of\s+electors/iu;
const OURS =
  /en\s+ligne|[eé]lectronique|num[eé]rique|par\s+internet|plateforme|mond[eé]e|\bonline\b|on\s+line|platform/iu;

/**
 * The first sentence that gives an online vote the name of a referendum or of an official consultation of electors,
 * which in law it is not (PRODUCT §6). Only a sentence that holds both the name and a word for our ballots is caught:
 * «Vu la loi sur le référendum local» passes, «le référendum en ligne du 6 décembre» does not.
 */
export function namesOnlineVoteAsReferendum(text: string): string | undefined {
  const sentences = text.normalize('NFC').split(/(?<=[.!?;])\s+|\n+/u);
  return sentences.find((sentence) => LEGAL_NAME.test(sentence) && OURS.test(sentence));
}

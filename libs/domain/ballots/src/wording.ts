const LEGAL_NAMES =
  /r[eé]f[eé]rend(?:um|ums|a)\b|pl[eé]biscites?|consultations?(?:\s+officielles?)?\s+des\s+([eé]lect|citoyens\s+inscrits)|[eé]lections?\s+(?:municipales?|officielles?)|official\s+consultation\s+of\s+electors/iu;

/**
 * The legal name that a ballot bears and may not: a vote on this platform is in law neither a referendum nor a
 * consultation of electors (CGCT LO1112-1, L1112-15, L5211-49), whatever one calls it.
 */
export function legalNameIn(text: string): string | undefined {
  return LEGAL_NAMES.exec(text.normalize('NFC'))?.[0];
}

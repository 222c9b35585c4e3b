const FRENCH = new Set(
  'le la les des du de un une et est sont pas pour dans au aux nous on qui que ne ce avec sur il'.split(' '),
);
const ENGLISH = new Set(
  'the a an and is are not for in to of we our who that no with on it there they from at'.split(' '),
);

/** The language a text is written in, by its small words; the one given when they do not tell. */
export function writtenLanguage(text: string, otherwise: 'fr' | 'en'): 'fr' | 'en' {
  let more = 0;
  for (const word of text
    .toLowerCase()
    .slice(0, 2000)
    .split(/[^\p{L}]+/u)) {
    if (FRENCH.has(word)) more++;
    if (ENGLISH.has(word)) more--;
  }
  return more > 0 ? 'fr' : more < 0 ? 'en' : otherwise;
}

/** A stretch of a text, with what a moderator might look at in it. */
export interface Stretch {
  readonly text: string;
  readonly why?: 'WORD' | 'LINK';
}

interface Hint {
  readonly begin: number;
  readonly end: number;
  readonly why: 'WORD' | 'LINK';
}

/** Cuts a text where its hints begin and end; overlapping ones are cut at the first. */
export function marked(text: string, hints: readonly Hint[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { begin, end, why } of hints) {
    if (begin < at) continue;
    if (begin > at) stretches.push({ text: text.slice(at, begin) });
    stretches.push({ text: text.slice(begin, end), why });
    at = end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at) });
  return stretches;
}

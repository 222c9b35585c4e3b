/** A stretch of a text, with what a moderator might look at in it. */
export interface Stretch {
  readonly text: string;
  readonly why?: 'WORD' | 'LINK';
}

interface Hint {
  readonly from: number;
  readonly to: number;
  readonly why: 'WORD' | 'LINK';
}

/** Cuts a text where its hints begin and end; overlapping ones are cut at the first. */
export function marked(text: string, hints: readonly Hint[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { from, to, why } of hints) {
    if (from < at) continue;
    if (from > at) stretches.push({ text: text.slice(at, from) });
    stretches.push({ text: text.slice(from, to), why });
    at = to;
  }
  if (at < text.length) stretches.push({ text: text.slice(at) });
  return stretches;
}

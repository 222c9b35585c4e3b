import { ok, refuse, type Result } from '@mondee/kernel';

// The bank knows no room, hence its own small reader, with the same habits as theirs: what a paste brings
// unseen goes in silence, what only a machine writes is refused.
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}|\p{Noncharacter_Code_Point}/u;

/** An answer's text, `''` when nothing was written yet. */
export function answerText(field: string, raw: unknown, max: number): Result<string> {
  if (raw === undefined || raw === null) return ok('');
  if (typeof raw !== 'string') return refuse('answers.Missing', { field, params: { field } });
  const tooLong = () => refuse('answers.TooLong', { field, params: { field, max } });
  if (raw.length > max * 4 + 1000) return tooLong();
  if (HIDDEN.test(raw)) return refuse('answers.HiddenCharacters', { field, params: { field } });
  const text = raw.replace(INVISIBLE, '').normalize('NFC').replace(/\r\n?/g, '\n').trim();
  return Array.from(text).length > max ? tooLong() : ok(text);
}

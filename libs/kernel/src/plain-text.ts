import { ok, refuse, type Result } from './result';

/** How long a text may be, and whether it has lines. */
export interface TextShape {
  /** In characters as people count them (code points), after cleaning. */
  readonly min: number;
  readonly max: number;
  /** One line (a title, a name) or several (an explanation). */
  readonly lines: 'one' | 'many';
}

// What a copy from a text editor or a web page carries without anybody knowing: taken off in silence.
// The joiner U+200D stays between two pictures, where it makes a family out of three faces.
const INVISIBLE = /[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
const LONE_JOINER =
  /(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
// What only a machine writes (NUL, escape sequences, half a character): refused, for it hides something.
// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}|\p{Noncharacter_Code_Point}/u;

/**
 * Cleans what a person wrote: NFC, trimmed, one kind of line end, no invisible or direction-turning character.
 * Codes: `Missing`, `TooShort {min}`, `TooLong {max}`, `HiddenCharacters`, prefixed by the room.
 * A huge text is turned away on its length alone, before any expression runs over it.
 *
 * @example plainText('proposals', 'title', '  Un\u200b car ', { min: 1, max: 9, lines: 'one' }) // ok('Un car')
 */
export function plainText(room: string, field: string, raw: unknown, shape: TextShape): Result<string> {
  if (typeof raw !== 'string') return refuse(`${room}.Missing`, { field, params: { field } });
  const tooLong = () => refuse(`${room}.TooLong`, { field, params: { field, max: shape.max } });
  if (raw.length > shape.max * 4 + 1000) return tooLong();
  if (HIDDEN.test(raw)) return refuse(`${room}.HiddenCharacters`, { field, params: { field } });
  const text = tidy(raw, shape.lines);
  const length = Array.from(text).length;
  if (length > shape.max) return tooLong();
  if (length === 0 && shape.min > 0) return refuse(`${room}.Missing`, { field, params: { field } });
  if (length < shape.min) return refuse(`${room}.TooShort`, { field, params: { field, min: shape.min } });
  return ok(text);
}

function tidy(raw: string, lines: TextShape['lines']): string {
  const visible = raw.replace(INVISIBLE, '').replace(LONE_JOINER, '').normalize('NFC');
  if (lines === 'one') return visible.replace(/\s+/gu, ' ').trim();
  return visible
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(/[^\S\n]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

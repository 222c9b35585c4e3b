// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

/** Text that people write and a database keeps: no control character, no half of a character. */
export const isSoundText = (text: string): boolean => !HIDDEN.test(text);

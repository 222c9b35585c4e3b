/** The dates a sentence may ask for: `{due, date, day}`, `{at, date, moment}`. Days have no zone; instants are told in one. */
export function formatsIn(zone: string) {
  return {
    date: {
      day: { dateStyle: 'long', timeZone: 'UTC' },
      moment: { dateStyle: 'long', timeStyle: 'short', timeZone: zone },
    },
  } as const;
}

export const FORMATS = formatsIn('Europe/Paris');

/** What French says and `Intl` does not: «1er juillet». */
export const asSaid = (language: string, date: string): string =>
  language === 'fr' ? date.replace(/(?<!\S)1 (?=\p{L})/u, '1er ') : date;

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

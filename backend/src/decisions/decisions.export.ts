import { column, type OpenFile } from '../platform/rooms/open-file';

/** All decisions are public, and none ever changes. */
export const DECISIONS_FILE: OpenFile = {
  title: { fr: 'Décisions', en: 'Decisions' },
  about: {
    fr: 'Les décisions prises, leur texte, leurs raisons et le compte des voix.',
    en: 'The decisions taken, their text, their reasons and how votes were counted.',
  },
  licence: 'etalab-2.0',
  columns: [
    column('id', 'string', 'Ce qui désigne la décision', 'What names the decision'),
    column('number', 'string', 'Son numéro dans l’année', 'Its number within the year'),
    column('title', 'string', 'Son titre', 'Its title'),
    column('body', 'string', 'Qui a décidé', 'The body that decided'),
    column('text', 'string', 'Ce qui est décidé', 'What is decided'),
    column('grounds', 'string', 'Sur quoi elle se fonde', 'What it rests on'),
    column('reasons', 'string', 'Ses raisons', 'Its reasons'),
    column('adopted', 'boolean', 'Vrai si elle est adoptée', 'True when adopted'),
    column('votes_for', 'integer', 'Voix pour', 'Votes for'),
    column('votes_against', 'integer', 'Voix contre', 'Votes against'),
    column('abstentions', 'integer', 'Abstentions', 'Abstentions'),
    column('decided_on', 'date', 'Le jour de la décision', 'The day it was taken'),
    column('published_at', 'datetime', 'Quand elle a été publiée (UTC)', 'When it was published (UTC)'),
  ],
  select: `SELECT id, number, title, body, text, grounds, reasons, adopted, votes_for, votes_against, abstentions,
      to_char(decided_on, 'YYYY-MM-DD') AS decided_on, published_at FROM decision`,
};

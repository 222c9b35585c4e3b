import { column, type OpenFile } from '../platform/rooms/open-file';

/** Given answers to what everybody reads: what is awaited says nothing yet, what is prepared is nobody’s to read. */
export const ANSWERS_FILE: OpenFile = {
  title: { fr: 'Réponses données', en: 'Answers given' },
  about: {
    fr: 'Les réponses publiées, leurs raisons, le jour promis et le jour où elles ont été données.',
    en: 'Published answers, their reasons, the day promised and the day they were given.',
  },
  licence: 'etalab-2.0',
  columns: [
    column('id', 'string', 'Ce qui désigne la réponse', 'What names the answer'),
    column('to_kind', 'string', 'À quoi on répond : proposal, process…', 'What is answered: proposal, process…'),
    column('to_id', 'string', 'Ce qui désigne la chose à laquelle on répond', 'What names the thing answered'),
    column('verdict', 'string', 'Ce qui est répondu, en un mot', 'What is answered, in a word'),
    column('text', 'string', 'La réponse', 'The answer'),
    column('reasons', 'string', 'Ses raisons', 'Its reasons'),
    column('quality', 'string', 'À quel titre la réponse est signée', 'In which quality it is signed'),
    column('first_due', 'date', 'Le jour promis au début', 'The day first promised'),
    column('due', 'date', 'Le jour promis à la fin', 'The day promised in the end'),
    column('answered_at', 'datetime', 'Quand elle a été publiée (UTC)', 'When it was published (UTC)'),
  ],
  select: `SELECT id, to_kind, to_id, verdict, body AS text, reasons, quality,
      to_char(coalesce(first_due, due), 'YYYY-MM-DD') AS first_due, to_char(due, 'YYYY-MM-DD') AS due, answered_at
    FROM answer WHERE public AND state = 'published'`,
};

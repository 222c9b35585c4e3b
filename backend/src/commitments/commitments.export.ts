import { column, type OpenFile } from '../platform/rooms/open-file';

/** All commitments are public, with every date that moved. */
export const COMMITMENTS_FILE: OpenFile = {
  title: { fr: 'Engagements', en: 'Commitments' },
  about: {
    fr: 'Ce qui est promis, par qui, pour quand, combien d’étapes sont faites et combien de dates ont bougé.',
    en: 'What is promised, by whom, by when, how many milestones are done and how many dates moved.',
  },
  licence: 'etalab-2.0',
  columns: [
    column('id', 'string', 'Ce qui désigne l’engagement', 'What names the commitment'),
    column('number', 'integer', 'Son numéro', 'Its number'),
    column('title', 'string', 'Son titre', 'Its title'),
    column('what', 'string', 'Ce qui est promis', 'What is promised'),
    column('owner', 'string', 'Qui en répond ; vide si son nom est effacé', 'Who answers for it; empty when erased'),
    column('decision_id', 'string', 'La décision qui le fonde', 'The decision it rests on'),
    column(
      'indicator_id',
      'string',
      'L’indicateur qui le mesure, s’il y en a un',
      'The indicator that measures it, if any',
    ),
    column('first_due', 'date', 'Le jour promis au début', 'The day first promised'),
    column('due', 'date', 'Le jour promis maintenant', 'The day promised now'),
    column('milestones', 'integer', 'Combien d’étapes', 'How many milestones'),
    column('milestones_done', 'integer', 'Combien d’étapes faites', 'How many of them are done'),
    column('dates_moved', 'integer', 'Combien de fois une date a bougé', 'How many times a date moved'),
    column('made_at', 'datetime', 'Quand il a été pris (UTC)', 'When it was made (UTC)'),
  ],
  select: `SELECT c.id, c.number, c.title, c.what, coalesce(o.name, a.name) AS owner, c.decision_id, c.indicator_id,
      to_char(c.first_due, 'YYYY-MM-DD') AS first_due, to_char(c.due, 'YYYY-MM-DD') AS due,
      (SELECT count(*)::int FROM milestone m WHERE m.commitment_id = c.id) AS milestones,
      (SELECT count(m.done_on)::int FROM milestone m WHERE m.commitment_id = c.id) AS milestones_done,
      (SELECT count(*)::int FROM slippage s WHERE s.commitment_id = c.id) AS dates_moved, c.made_at
    FROM commitment c LEFT JOIN person a ON a.id = c.owner_person_id
      LEFT JOIN organisation o ON o.id = c.owner_organisation_id`,
};

import { ACTES } from '@mondee/methods/table-schema';
import { column, type OpenColumn, type OpenFile } from '../platform/rooms/open-file';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
/** Constants of ours: no word of anybody's enters the statement. */
const MATTERS = ACTES.map(([code, name]) => `(${quoted(code)}, ${quoted(name)})`).join(', ');

const text = (name: string, fr: string, en: string) => column(name, 'string', fr, en);
const count = (name: string, fr: string, en: string) => column(name, 'integer', fr, en);
const empty = (name: string, fr: string, en: string): OpenColumn =>
  text(name, `${fr} (vide ici)`, `${en} (empty here)`);

/** SCDL deliberations 2.1.5, its header in the order of the schema: what councils adopted and did not withdraw. */
export const DELIBERATIONS_FILE: OpenFile = {
  title: { fr: 'Délibérations (SCDL)', en: 'Deliberations (SCDL)' },
  about: {
    fr: 'Les délibérations adoptées par les conseils et non retirées, au format national SCDL délibérations 2.1.5.',
    en: 'Deliberations that councils adopted and did not withdraw, in the national format SCDL deliberations 2.1.5.',
  },
  licence: 'etalab-2.0',
  columns: [
    text('COLL_NOM', 'La collectivité', 'The collectivity'),
    text('COLL_SIRET', 'Son SIRET', 'Its SIRET'),
    text('DELIB_ID', 'Le numéro de l’acte dans l’année', 'The number of the act within the year'),
    column('DELIB_DATE', 'date', 'Le jour de la décision', 'The day it was taken'),
    text('DELIB_MATIERE_CODE', 'Sa matière : le code ACTES', 'Its matter: the ACTES code'),
    text('DELIB_MATIERE_NOM', 'Sa matière en mots', 'Its matter in words'),
    text('DELIB_OBJET', 'Son objet', 'What it is about'),
    empty('BUDGET_ANNEE', 'L’année du budget', 'The year of the budget'),
    empty('BUDGET_NOM', 'Le budget', 'The budget'),
    empty('PREF_ID', 'La préfecture qui l’a reçue', 'The prefecture that received it'),
    empty('PREF_DATE', 'Le jour où elle l’a reçue', 'The day it received it'),
    count('VOTE_EFFECTIF', 'Membres en exercice', 'Members in office'),
    count('VOTE_REEL', 'Membres qui ont voté', 'Members who voted'),
    count('VOTE_POUR', 'Voix pour', 'Votes for'),
    count('VOTE_CONTRE', 'Voix contre', 'Votes against'),
    count('VOTE_ABSTENTION', 'Abstentions', 'Abstentions'),
    { ...text('DELIB_URL', 'L’adresse de l’acte', 'The address of the act'), onSite: true },
  ],
  // the five counts are said together or not at all, as the schema asks
  select: `SELECT a.id, a.authority AS "COLL_NOM", a.siret AS "COLL_SIRET",
      a.year || '-' || lpad(a.rank::text, greatest(3, length(a.rank::text)), '0') AS "DELIB_ID",
      to_char(a.acted_on, 'YYYY-MM-DD') AS "DELIB_DATE",
      a.matter AS "DELIB_MATIERE_CODE", m.name AS "DELIB_MATIERE_NOM", a.subject AS "DELIB_OBJET",
      NULL::text AS "BUDGET_ANNEE", NULL::text AS "BUDGET_NOM", NULL::text AS "PREF_ID", NULL::text AS "PREF_DATE",
      a.in_office AS "VOTE_EFFECTIF",
      CASE WHEN a.in_office IS NOT NULL THEN d.votes_for + d.votes_against + d.abstentions END AS "VOTE_REEL",
      CASE WHEN a.in_office IS NOT NULL THEN d.votes_for END AS "VOTE_POUR",
      CASE WHEN a.in_office IS NOT NULL THEN d.votes_against END AS "VOTE_CONTRE",
      CASE WHEN a.in_office IS NOT NULL THEN d.abstentions END AS "VOTE_ABSTENTION",
      '/actes/' || a.id AS "DELIB_URL"
    FROM official_act a JOIN decision d ON d.id = a.decision_id JOIN (VALUES ${MATTERS}) AS m (code, name) ON m.code = a.matter
    WHERE a.nature = 'deliberation' AND d.adopted
      AND NOT EXISTS (SELECT 1 FROM official_act l WHERE l.on_act = a.id AND l.nature = 'withdrawal')`,
};

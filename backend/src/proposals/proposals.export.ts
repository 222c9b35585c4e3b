import { column, type OpenFile } from '../platform/rooms/open-file';

/** Only what is on line and whose text stands: drafts, hidden, withdrawn and erased texts are in no file. */
export const PROPOSALS_FILE: OpenFile = {
  title: { fr: 'Propositions', en: 'Proposals' },
  about: {
    fr: 'Les propositions en ligne, avec le besoin, l’idée et le nombre de soutiens.',
    en: 'The proposals on line, with the need, the idea and how many support them.',
  },
  licence: 'CC-BY-SA-4.0',
  columns: [
    column(
      'id',
      'string',
      'Ce qui désigne la proposition, partout et pour toujours',
      'What names the proposal, for ever',
    ),
    column('number', 'integer', 'Son numéro, tel qu’on le lit à l’écran', 'Its number, as screens show it'),
    column('title', 'string', 'Son titre', 'Its title'),
    column('need', 'string', 'Le besoin décrit ; vide s’il a été masqué', 'The need it tells of; empty when hidden'),
    column('idea', 'string', 'L’idée proposée ; vide si elle a été masquée', 'What it proposes; empty when hidden'),
    column('axis', 'string', 'L’axe du plan, par son nom court', 'The axis of the plan, by its short name'),
    column(
      'commune_code',
      'string',
      'Code INSEE de la commune ; vide pour tout le territoire',
      'INSEE code; empty: everywhere',
    ),
    column('author', 'string', 'Le nom public de qui propose ; vide s’il est effacé', 'Public name; empty when erased'),
    column('support_count', 'integer', 'Combien de personnes la soutiennent', 'How many people support it'),
    column('published_at', 'datetime', 'Quand elle a été mise en ligne (UTC)', 'When it came on line (UTC)'),
  ],
  select: `SELECT p.id, p.number, p.title, p.need, p.idea, x.slug AS axis, p.commune_code, coalesce(o.name, a.name) AS author,
      p.support_count, p.published_at
    FROM proposal p LEFT JOIN axis x ON x.id = p.axis_id LEFT JOIN person a ON a.id = p.author_id
      LEFT JOIN organisation o ON o.id = p.organisation_id
    WHERE p.state = 'published' AND p.text_erased_at IS NULL`,
};

import { column, type OpenFile } from '../platform/rooms/open-file';

export const INDICATORS_FILE: OpenFile = {
  title: { fr: 'Indicateurs du plan', en: 'Indicators of the plan' },
  about: {
    fr: 'Ce que le plan mesure : d’où l’on part, où l’on veut arriver et pour quand.',
    en: 'What the plan measures: where it starts, what it aims at and by when.',
  },
  licence: 'etalab-2.0',
  columns: [
    column('id', 'string', 'Ce qui désigne l’indicateur', 'What names the indicator'),
    column('name', 'string', 'Son nom', 'Its name'),
    column('axis', 'string', 'L’axe du plan, par son nom court', 'The axis of the plan, by its short name'),
    column('objective', 'string', 'L’objectif qu’il mesure', 'The objective it measures'),
    column('unit', 'string', 'L’unité de toutes ses valeurs', 'The unit of all its values'),
    column(
      'direction',
      'string',
      'up s’il doit monter, down s’il doit baisser',
      'up when it should rise, down when fall',
    ),
    column('baseline', 'number', 'La valeur de départ', 'The value it starts from'),
    column('baseline_on', 'date', 'Le jour de la valeur de départ', 'The day of that value'),
    column('target', 'number', 'La valeur visée', 'The value aimed at'),
    column('due', 'date', 'Le jour où elle est visée', 'The day by which it is aimed at'),
    column('source', 'string', 'D’où viennent les valeurs', 'Where values come from'),
  ],
  select: `SELECT i.id, i.name, x.slug AS axis, o.title AS objective, i.unit, i.direction, i.baseline,
      to_char(i.baseline_on, 'YYYY-MM-DD') AS baseline_on, i.target, to_char(i.due, 'YYYY-MM-DD') AS due, i.source
    FROM indicator i JOIN objective o ON o.id = i.objective_id JOIN axis x ON x.id = o.axis_id`,
};

export const MEASUREMENTS_FILE: OpenFile = {
  title: { fr: 'Mesures', en: 'Measurements' },
  about: {
    fr: 'Les valeurs de chaque indicateur. Un jour sans ligne n’a pas été mesuré : ce n’est pas un zéro.',
    en: 'The values of each indicator. A day without a line was not measured: it is no zero.',
  },
  licence: 'etalab-2.0',
  columns: [
    column('id', 'string', 'Ce qui désigne la mesure', 'What names the measurement'),
    column('indicator_id', 'string', 'L’indicateur mesuré', 'The indicator measured'),
    column('measured_on', 'date', 'Le jour de la mesure', 'The day of the measurement'),
    column('value', 'number', 'La valeur, dans l’unité de l’indicateur', 'The value, in the unit of the indicator'),
    column('low', 'number', 'Au moins, si la mesure a une marge', 'At least, when there is a margin'),
    column('high', 'number', 'Au plus, si la mesure a une marge', 'At most, when there is a margin'),
    column('kind', 'string', 'measured, entered, open-data ou estimated', 'measured, entered, open-data or estimated'),
    column('source', 'string', 'D’où vient la valeur', 'Where the value comes from'),
    column('entered_at', 'datetime', 'Quand elle a été écrite ici (UTC)', 'When it was written here (UTC)'),
  ],
  select: `SELECT id, indicator_id, to_char(measured_on, 'YYYY-MM-DD') AS measured_on, value, low, high, kind, source, entered_at
    FROM measurement`,
};

import type { Id } from '@mondee/kernel';
import { ZONE } from '../platform/zone';
import type { Places } from '../territory';
import type { AuthorView, SectorName } from './person.view';

/** What the name of a person who asked to be forgotten becomes; the screen shows its own words for it. */
export const FORGOTTEN = '—';

/**
 * Columns and joins that bring an author along in another room's one statement.
 * @param person the column that holds the person's id, @param organisation the organisation's
 * @param at the column that holds the instant of the act: an elected official is shown with the quality held that day
 */
export function authorSql(person: string, organisation: string, as = 'author', at?: string) {
  const names = `${as}_p.id AS ${as}_person_id, ${as}_p.name AS ${as}_person_name, ${as}_o.id AS ${as}_organisation_id, ${as}_o.name AS ${as}_organisation_name`;
  const places = `CASE WHEN 'commune' = ANY(${as}_p.shows) THEN ${as}_p.commune_code END AS ${as}_person_commune,
    ${as}_o.sector AS ${as}_organisation_sector, ${as}_o.commune_code AS ${as}_organisation_commune`;
  const quality = at ? `${qualitySql(`${as}_p.id`, at)} AS ${as}_quality` : undefined;
  return {
    columns: [names, places, ...(quality ? [quality] : [])].join(', '),
    /** The same in parts, for a list that reads only what is asked of it: the quality held that day costs a row twice what the rest does. */
    parts: { names, places, quality },
    joins: `LEFT JOIN person ${as}_p ON ${as}_p.id = ${person} LEFT JOIN organisation ${as}_o ON ${as}_o.id = ${organisation}`,
  };
}

function qualitySql(person: string, at: string): string {
  const on = `(${at} AT TIME ZONE '${ZONE}')::date`;
  return `(SELECT f.quality FROM office f WHERE f.person_id = ${person} AND f.from_day <= ${on} AND coalesce(f.until_day >= ${on}, true)
    ORDER BY f.from_day DESC, f.id LIMIT 1)`;
}

/** Reads the author out of a row that `authorSql` widened. */
export function authorOf(row: Record<string, unknown>, places: Places, as = 'author'): AuthorView {
  const text = (column: string) => (row[`${as}_${column}`] as string | null) ?? undefined;
  const personCommune = places.commune(text('person_commune'));
  const organisationCommune = places.commune(text('organisation_commune'));
  const person = text('person_id');
  const organisation = text('organisation_id');
  const quality = text('quality');
  return {
    name: text('organisation_name') ?? text('person_name') ?? FORGOTTEN,
    ...(person && {
      person: {
        id: person as Id,
        name: text('person_name') ?? FORGOTTEN,
        ...(personCommune && { commune: personCommune }),
      },
    }),
    ...(organisation && {
      organisation: {
        id: organisation as Id,
        name: text('organisation_name')!,
        sector: text('organisation_sector') as SectorName,
        ...(organisationCommune && { commune: organisationCommune }),
      },
    }),
    ...(quality && { quality }),
    commune: organisationCommune ?? personCommune,
  };
}

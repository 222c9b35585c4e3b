import type { ProposalsPageVars } from '../proposals.graphql.generated';

/** What the address of the list can say, word by word: an address kept is a search kept. */
export interface Asked {
  readonly texte?: string | undefined;
  readonly axe?: string | undefined;
  readonly commune?: string | undefined;
  readonly reponse?: string | undefined;
  readonly par?: string | undefined;
  readonly seuil?: string | undefined;
  readonly tri?: string | undefined;
  readonly vue?: string | undefined;
}
export const ASKED = ['texte', 'axe', 'commune', 'reponse', 'par', 'seuil', 'tri', 'vue'] as const;

/** French words of the address, in the order they are shown. */
export const ANSWERS = {
  attendue: 'AWAITED',
  retard: 'OVERDUE',
  oui: 'ACCEPTED',
  partie: 'PARTLY',
  non: 'REFUSED',
  transmise: 'REDIRECTED',
  inchange: 'KEPT',
  aucune: 'NONE',
} as const;
export const AUTHORS = { habitants: 'RESIDENT', structures: 'ORGANISATION' } as const;
export const SORTS = { soutiens: 'SUPPORTED', discussions: 'DISCUSSED', reponses: 'DUE' } as const;

/** The words of a table that the address may say; whatever else it says is as if nothing were said. */
function read<T extends object>(table: T, word: string | undefined): T[keyof T] | null {
  return word !== undefined && Object.hasOwn(table, word) ? table[word as keyof T] : null;
}

export function filterOf(asked: Asked) {
  return {
    axis: asked.axe || null,
    commune: asked.commune || null,
    search: asked.texte?.trim() || null,
    answer: read(ANSWERS, asked.reponse),
    by: read(AUTHORS, asked.par),
    reached: asked.seuil === 'oui' || null,
  } satisfies ProposalsPageVars;
}

export function sortOf(asked: Asked): 'NEWEST' | (typeof SORTS)[keyof typeof SORTS] {
  return read(SORTS, asked.tri) ?? 'NEWEST';
}

/** As parameters of an address: nothing stands there for what was not asked. */
export function queryOf(
  asked: Asked,
  change: Asked & { readonly after?: string | null } = {},
): Record<string, string | null> {
  return Object.fromEntries(Object.entries({ ...asked, ...change }).map(([name, value]) => [name, value || null]));
}

import { addDays } from '@mondee/kernel';
import * as z from 'zod';
import { day, jour, rule, type LawRule } from './rule';

/** What may not be decided by video. */
const IN_ONE_PLACE: Readonly<Record<string, string>> = {
  'election-president': 'l’élection du président',
  'election-bureau': 'l’élection du bureau',
  'budget-primitif': 'l’adoption du budget primitif',
  'election-delegues': 'l’élection des délégués',
  'designation-representants': 'la désignation de représentants (art. L2121-33)',
};

/** The same day two months later, or the last day of that month. @example twoMonthsAfter('2026-12-31') // '2027-02-28' */
export function twoMonthsAfter(of: string): string {
  const [year, month, date] = of.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month + 1, 1));
  const last = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** How what was decided is made public, and what may be decided from afar. */
export const publicationRules: readonly LawRule[] = [
  rule({
    id: 'liste-deliberations',
    cas: 'echeance',
    source: 'CGCT, art. L2121-25',
    texte: 'La liste des délibérations est affichée et mise en ligne dans la semaine qui suit la séance.',
    input: z.object({ seance: day }),
    decide({ seance }) {
      const due = addDays(seance, 7);
      return {
        au_plus_tard: due,
        raisons: [`Séance le ${jour(seance)} : la liste paraît le ${jour(due)} au plus tard.`],
      };
    },
  }),
  rule({
    id: 'publicite-acte',
    cas: 'duree-minimale',
    source: 'CGCT, art. R2131-1',
    texte: 'L’acte reste en ligne deux mois au moins, entier, téléchargeable et non modifiable.',
    input: z.object({ mise_en_ligne: day }),
    decide({ mise_en_ligne }) {
      const from = twoMonthsAfter(mise_en_ligne);
      return {
        retrait_possible_a_partir_de: from,
        raisons: [`Mis en ligne le ${jour(mise_en_ligne)}, l’acte y reste jusqu’au ${jour(from)}.`],
      };
    },
  }),
  rule({
    id: 'visioconference-epci',
    cas: 'objet',
    source: 'CGCT, art. L5211-11-1',
    texte:
      'Un conseil communautaire peut se tenir par visioconférence, quorum apprécié sur l’ensemble des lieux et scrutin public seulement ; certaines décisions demandent d’être réunis en un même lieu, une fois par semestre au moins.',
    input: z.object({ objet: z.string().trim().min(1).max(200) }),
    decide({ objet }) {
      const refused = Object.hasOwn(IN_ONE_PLACE, objet) ? IN_ONE_PLACE[objet] : undefined;
      return {
        visio_permise: !refused,
        raisons: refused
          ? [`Pour ${refused}, le conseil se réunit en un même lieu.`]
          : [
              'Ce point peut être traité par visioconférence, au scrutin public.',
              'Si le scrutin secret est demandé et obtenu, le point est reporté à une séance en un même lieu.',
            ],
      };
    },
  }),
];

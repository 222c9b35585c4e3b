import { accord, nombre, people, rule, WrongInput, type LawRule } from './rule';
import * as z from 'zod';

function petition(id: string, part: number, words: string, source: string): LawRule {
  return rule({
    id,
    cas: 'seuil',
    source,
    texte: `Il faut ${words} des électeurs inscrits, arrondi au-dessus.`,
    input: z.object({ electeurs: people }),
    decide({ electeurs }) {
      const seuil = Math.ceil(electeurs / part);
      return {
        seuil,
        raisons: [
          `${words[0]!.toUpperCase()}${words.slice(1)} de ${accord(electeurs, 'électeur inscrit', 'électeurs inscrits')}, arrondi au-dessus : ${accord(seuil, 'signature', 'signatures')}.`,
          `Un électeur ne signe qu’une fois par trimestre une demande adressée à la même autorité.`,
        ],
      };
    },
  });
}

/** Petitions and local referendums: the platform counts thresholds, it holds no referendum. */
export const petitionRules: readonly LawRule[] = [
  petition('petition-commune', 10, 'un dixième', 'CGCT, art. L1112-16'),
  petition('petition-autre-collectivite', 20, 'un vingtième', 'CGCT, art. L1112-16'),
  petition('petition-epci-consultation', 10, 'un dixième', 'CGCT, art. L5211-49'),
  rule({
    id: 'referendum-local',
    cas: 'adoption',
    source: 'CGCT, art. LO1112-7',
    texte:
      'Le projet est adopté si la moitié au moins des inscrits a voté et s’il réunit la majorité des suffrages exprimés. Jamais pour un EPCI, jamais en ligne.',
    input: z.object({
      inscrits: people,
      votants: people,
      oui: people,
      non: people,
      blancs_nuls: people.optional(),
    }),
    decide({ inscrits, votants, oui, non, blancs_nuls }) {
      if (votants > inscrits) throw new WrongInput('votants', 'Il y a plus de votants que d’inscrits.');
      if (oui + non + (blancs_nuls ?? votants - oui - non) !== votants || oui + non > votants)
        throw new WrongInput('votants', 'Oui, non, blancs et nuls ne font pas ensemble le nombre des votants.');
      const quorum = votants * 2 >= inscrits;
      const majority = oui > non;
      return {
        adopte: quorum && majority,
        quorum_atteint: quorum,
        raisons: [
          `${accord(votants, 'votant', 'votants')} pour ${accord(inscrits, 'inscrit', 'inscrits')} : la moitié ${quorum ? 'est atteinte' : 'n’est pas atteinte'}.`,
          `${nombre(oui)} oui, ${nombre(non)} non, blancs et nuls non comptés : la majorité des suffrages exprimés ${majority ? 'est réunie' : 'n’est pas réunie'}.`,
          'La plateforme enregistre un résultat officiel ; elle n’organise pas de référendum.',
        ],
      };
    },
  }),
];

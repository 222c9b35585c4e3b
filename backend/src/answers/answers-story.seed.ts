import type { Verdict } from '@mondee/domain/answers';
import type { Id } from '@mondee/kernel';
import { CAST, type CastMember } from '@mondee/testing/cast';
import { PROPOSALS, STORY_DAYS } from '@mondee/testing/story';

interface StoryAnswer {
  readonly to: Id;
  readonly daysAgo: number;
  readonly by: CastMember;
  readonly quality: string;
  readonly verdict: Verdict;
  readonly text: string;
  readonly reasons: string;
}

const vicePresident = { by: CAST.nadia, quality: 'Vice-présidente à la mobilité' };
const mobility = { by: CAST.bruno, quality: 'Agent du service mobilité' };

/** What was answered. The school waits in time; the water waits too long; both are meant to. */
export const GIVEN: readonly StoryAnswer[] = [
  {
    ...vicePresident,
    ...{ to: PROPOSALS.shuttle, daysAgo: STORY_DAYS.shuttle.answered, verdict: 'accepted' },
    text: `Oui. Nous préparons un essai de navette les jours de marché et nous le portons au vote du conseil communautaire.
Le service mobilité chiffre le trajet, cherche un véhicule où l’on monte en fauteuil, et reviendra vers vous avant le vote.`,
    reasons: `Quatre villages du plateau n’ont plus de ligne régulière, et votre proposition a reçu des soutiens de chacun d’eux. Un essai dira combien de personnes montent vraiment.`,
  },
  {
    ...vicePresident,
    ...{ to: PROPOSALS.hedges, daysAgo: STORY_DAYS.hedges.answered, verdict: 'accepted' },
    text: `Oui. Le conseil communautaire se prononcera sur quatre kilomètres de haies, avec des plants d’essences d’ici.
Nous réunissons d’abord les agriculteurs volontaires, avec l’association.`,
    reasons: `Le plan de transition le prévoit déjà, et personne ne l’avait encore engagé. Votre association connaît les exploitations et sait réunir du monde pour planter.`,
  },
  {
    ...vicePresident,
    ...{ to: PROPOSALS.lights, daysAgo: STORY_DAYS.lights.answered, verdict: 'refused' },
    text: `Non. Le conseil communautaire a voté, et le projet d’éteindre partout de minuit à cinq heures n’est pas adopté.
Vous pouvez porter la demande dans votre commune\u00a0: c’est elle qui décide de son éclairage.`,
    reasons: `La majorité du conseil ne veut pas décider à la place des communes, et l’éclairage des arrêts de car tôt le matin inquiète. Sept communes éteignent déjà une partie de la nuit, et leurs économies sont publiées.`,
  },
  {
    ...mobility,
    ...{ to: PROPOSALS.parking, daysAgo: STORY_DAYS.parking.answered, verdict: 'refused' },
    text: `Non. Nous n’agrandirons pas le parking de la place du marché.
Les jours de marché, le terrain près du stade reste ouvert, à quatre minutes à pied, et il sera mieux indiqué.`,
    reasons: `Agrandir prendrait la place de six arbres et de la halle des producteurs. Nous avons compté trois mercredis de suite\u00a0: il reste à chaque fois plus de vingt places près du stade.`,
  },
  {
    ...mobility,
    ...{ to: PROPOSALS.trail, daysAgo: STORY_DAYS.trail.answered, verdict: 'partly' },
    text: `En partie. La moitié basse du sentier sera remise en état avant l’été. La moitié haute attendra l’accord de deux propriétaires.
Nous avons répondu cinq jours trop tard, et nous vous prions de nous en excuser.`,
    reasons: `La partie basse est sur un chemin communal\u00a0: nous pouvons agir tout de suite. La partie haute passe sur des terrains privés\u202f; sans accord écrit, nous n’avons pas le droit d’y travailler.`,
  },
];

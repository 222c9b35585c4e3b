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
  readonly chosen?: readonly string[];
  readonly redirectedTo?: string;
  /** Others that ask the same, answered with it. */
  readonly together?: readonly Id[];
  readonly corrected?: { readonly daysAgo: number; readonly text: string; readonly reason: string };
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
  {
    ...mobility,
    ...{ to: PROPOSALS.sunday, daysAgo: STORY_DAYS.sunday.answered, verdict: 'redirected', redirectedTo: 'La région' },
    text: `Ce n’est pas nous qui décidons des cars vers Valence\u00a0: c’est la région. Nous lui avons transmis votre proposition et les soutiens qu’elle a reçus.`,
    reasons: `La ligne appartient au réseau de la région, qui choisit ses horaires. Nous soutenons la demande, et nous le lui avons écrit.`,
    chosen: ['Ne dépend pas de nous'],
  },
  {
    ...vicePresident,
    ...{ to: PROPOSALS.fairground, daysAgo: STORY_DAYS.fairground.answered, verdict: 'kept' },
    text: `Rien ne change cette année\u00a0: le champ de foire reste ouvert aux voitures, sauf les jours de fête et de marché, où il est déjà fermé.`,
    reasons: `C’est le seul endroit plat où se garer pour le médecin et l’école. Nous avons demandé leur avis aux riverains, qui sont partagés.`,
    chosen: ['Un autre besoin passe avant'],
  },
  {
    ...vicePresident,
    ...{ to: PROPOSALS.postVassieux, daysAgo: STORY_DAYS.postVassieux.answered, verdict: 'refused' },
    together: [PROPOSALS.postChaffal, PROPOSALS.postAgnan],
    text: `Non, nous ne pouvons pas rouvrir de guichet de poste. Un relais de colis ouvre en revanche à l’accueil de La Chapelle, et les agents peuvent y apporter un colis lors de leur tournée.`,
    reasons: `C’est La Poste qui ouvre et ferme ses guichets. Nous lui avons demandé ce qu’elle comptait faire dans les trois villages, et elle n’en rouvrira pas.`,
    chosen: ['Ne dépend pas de nous'],
  },
  {
    ...vicePresident,
    ...{ to: PROPOSALS.books, daysAgo: STORY_DAYS.books.answered, verdict: 'accepted' },
    text: `Oui. Dix-huit boîtes seront posées, une par commune, à partir d’avril. La médiathèque les remplira au début.`,
    reasons: `Le bois est donné, un atelier d’ici les fabrique, et plusieurs communes nous l’avaient demandé aussi.`,
    chosen: ['Peut se faire avec les moyens d’aujourd’hui'],
    corrected: {
      daysAgo: 33,
      text: `Les premières boîtes seront posées en mai, et non en avril comme nous l’avions écrit.`,
      reason: `Le bois doit sécher un mois de plus\u00a0; nous l’avons appris de l’atelier après avoir répondu.`,
    },
  },
  {
    ...{ by: CAST.bruno, quality: 'Agent de la collectivité' },
    ...{ to: PROPOSALS.canteen, daysAgo: STORY_DAYS.canteen.answered, verdict: 'partly' },
    text: `En partie. Deux menus par mois viendront d’ici dès la rentrée, puis quatre si les quantités suffisent.`,
    reasons: `Les maraîchers ne peuvent pas encore fournir toutes les cantines chaque semaine, et le marché public en cours finit en août.`,
    chosen: ['Répond à un objectif du plan'],
  },
];

/** A day that was put off, in time and with its reason. */
export const MOVED = {
  ...{ to: PROPOSALS.canteen, by: CAST.bruno, daysAgo: 70, untilDaysAgo: 36 },
  reason: `Nous attendons les quantités des maraîchers pour le printemps\u00a0: répondre avant serait répondre à moitié.`,
} as const;

/** One that is being written: nobody reads it but those who answer. */
export const IN_PREPARATION = {
  ...{ to: PROPOSALS.school, by: CAST.nadia, writer: CAST.bruno, daysAgo: 4 },
  note: `Attendre le relevé des vitesses de la descente avant de publier. La commune est d’accord pour la zone à vingt.`,
  words: {
    verdict: 'partly' as Verdict,
    text: `En partie. La zone à vingt kilomètres à l’heure est possible dès cet hiver, le passage surélevé demande une étude.`,
  },
} as const;

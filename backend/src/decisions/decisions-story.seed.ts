import { CAST } from '@mondee/testing/cast';
import { DECISIONS, INDICATORS, OBJECTIVES, PROPOSALS, STORY_DAYS } from '@mondee/testing/story';
import { day } from '../platform/rooms/story-time';
import type { RecordedInput } from './record-decision';

interface StoryDecision {
  /** Put on line the day after the council. */
  readonly daysAgo: number;
  /** Level two of the ACTES nomenclature. */
  readonly matter: string;
  readonly input: RecordedInput;
}

export const SPEAKER = CAST.nadia;

const council = {
  body: 'Conseil communautaire',
  quality: 'Vice-présidente à la mobilité',
};

/** Who acts, as the law and the national file name it. */
export const ISSUER = { authority: 'Communauté de communes du Royans-Vercors', siret: '20006776700018' };
/** Members of the council: as many voices as the votes below count at most. */
export const IN_OFFICE = 38;
/** The list of deliberations of the spring council came out within the week; that of the next one never did. */
export const LISTED = 147;
export const CORRECTION = {
  daysAgo: 30,
  quality: 'Vice-présidente à la mobilité',
  text: 'À l’article premier, lire «\u00a0à moins de quarante kilomètres\u00a0» au lieu de «\u00a0à moins de trente kilomètres\u00a0»\u00a0: le conseil avait voté quarante, le texte publié portait une erreur.',
};

/** What the council voted in a year: seven projects adopted, one turned down. */
export function votes(): readonly StoryDecision[] {
  return [
    {
      daysAgo: STORY_DAYS.shuttle.decided - 1,
      matter: '8.7',
      input: {
        ...council,
        ...{
          decisionId: DECISIONS.shuttle,
          answers: [PROPOSALS.shuttle],
          restsOn: [INDICATORS.passengers],
          decidedOn: day(STORY_DAYS.shuttle.decided),
        },
        ...{ adopted: true, votesFor: 31, votesAgainst: 2, abstentions: 3 },
        title: 'Une navette à l’essai les jours de marché, entre le plateau et le Royans',
        text: `Le conseil décide d’ouvrir à l’essai, pendant dix semaines, une navette les jours de marché entre Vassieux, Saint-Agnan, La Chapelle et Saint-Jean-en-Royans.
Deux allers et retours par jour de marché, avec un véhicule où l’on monte en fauteuil. Le trajet coûte un euro.
Les passagers sont comptés à bord. Le bilan est rendu en public avant que le conseil décide de la suite.`,
        grounds: `Vu les compétences de la communauté de communes en matière de mobilité\u202f;
Considérant la proposition déposée au guichet de La Chapelle par une habitante de Saint-Agnan et les soutiens qu’elle a reçus\u202f;
Considérant que douze personnes en moyenne descendent aujourd’hui sans voiture les jours de marché\u202f;
Considérant que quatre villages du plateau n’ont plus de ligne régulière.`,
        reasons: `Sans voiture, on ne va plus au marché ni chez le médecin. Un essai de dix semaines coûte peu et dit vite si la navette sert.
Deux élus ont voté contre\u00a0: ils auraient préféré aider les trajets partagés. Nous pourrons faire les deux si l’essai réussit.`,
      },
    },
    {
      daysAgo: STORY_DAYS.hedges.decided - 1,
      matter: '8.8',
      input: {
        ...council,
        ...{
          decisionId: DECISIONS.hedges,
          answers: [PROPOSALS.hedges],
          restsOn: [OBJECTIVES.hedgerows],
          decidedOn: day(STORY_DAYS.hedges.decided),
        },
        ...{ adopted: true, votesFor: 34, votesAgainst: 0, abstentions: 2 },
        title: 'Replanter des haies avec celles et ceux qui cultivent',
        text: `Le conseil décide de replanter quatre kilomètres de haies au bord des chemins et des prés, avec les agriculteurs volontaires.
La communauté de communes fournit les plants d’essences d’ici et prépare le sol. L’association «\u00a0Les Noyers du Bas\u00a0» organise les journées de plantation.`,
        grounds: `Vu le plan de transition du territoire, objectif «\u00a0Replanter les haies qui gardent l’eau et les oiseaux\u00a0»\u202f;
Considérant la proposition de l’association «\u00a0Les Noyers du Bas\u00a0»\u202f;
Considérant que neuf exploitations se sont dites prêtes à accueillir des haies.`,
        reasons: `Les haies gardent l’eau dans le sol, coupent le vent et abritent les oiseaux. Les planter avec ceux qui cultivent, c’est aussi s’assurer qu’elles seront entretenues.
Deux élus se sont abstenus\u00a0: ils demandent un suivi de l’entretien après trois ans.`,
      },
    },
    {
      daysAgo: STORY_DAYS.lights.decided - 1,
      matter: '8.8',
      input: {
        ...council,
        ...{ decisionId: DECISIONS.lights, answers: [PROPOSALS.lights], decidedOn: day(STORY_DAYS.lights.decided) },
        ...{ adopted: false, votesFor: 12, votesAgainst: 19, abstentions: 5 },
        title: 'Éteindre l’éclairage public de minuit à cinq heures dans les dix-huit communes',
        text: `Le conseil était appelé à demander aux dix-huit communes d’éteindre leur éclairage public de minuit à cinq heures.
Le projet n’est pas adopté.`,
        grounds: `Considérant la proposition reçue et les soutiens qu’elle a recueillis\u202f;
Considérant que l’éclairage public relève de chaque commune, et du maire pour la sécurité\u202f;
Considérant que sept communes éteignent déjà une partie de la nuit.`,
        reasons: `La majorité du conseil ne veut pas décider à la place des communes. Plusieurs élus craignent aussi pour la sécurité des arrêts de car tôt le matin.
Chaque commune peut éteindre quand elle le souhaite\u00a0: sept le font déjà, et leurs économies sont publiées.`,
      },
    },
    {
      daysAgo: 299,
      matter: '8.8',
      input: {
        ...council,
        ...{ decisionId: DECISIONS.leaks, restsOn: [OBJECTIVES.water, INDICATORS.water], decidedOn: day(300) },
        ...{ adopted: true, votesFor: 36, votesAgainst: 0, abstentions: 0 },
        title: 'Chercher et réparer les fuites avant chaque été',
        text: `Le conseil décide d’équiper de compteurs les douze têtes de réseau du territoire, et de réparer chaque printemps les fuites qu’ils montrent.
Le volume distribué est publié tout l’été, semaine après semaine.`,
        grounds: `Vu le plan de transition du territoire, objectif «\u00a0Passer l’été sans manquer d’eau\u00a0»\u202f;
Considérant que deux communes ont été livrées par citerne l’été dernier\u202f;
Considérant que les services d’eau estiment à un litre sur quatre ce qui se perd en chemin.`,
        reasons: `Réparer coûte moins cher que capter une source de plus. Avec des compteurs, on sait où creuser, et chacun peut vérifier l’été suivant si cela a servi.`,
      },
    },
    {
      daysAgo: 39,
      matter: '8.9',
      input: {
        ...council,
        ...{ decisionId: DECISIONS.books, answers: [PROPOSALS.books], decidedOn: day(40) },
        ...{ adopted: true, votesFor: 33, votesAgainst: 0, abstentions: 3 },
        title: 'Une boîte à livres à l’abri dans chacune des dix-huit communes',
        text: `Le conseil décide de faire fabriquer dix-huit boîtes à livres par un atelier du territoire, et de les confier aux communes.
La médiathèque les remplit au début, puis chaque commune désigne une personne qui y passe.`,
        grounds: `Considérant la proposition reçue et la réponse qui lui a été donnée\u202f;
Considérant que douze communes n’ont pas de bibliothèque.`,
        reasons: `Le bois est donné et le travail reste ici. Trois élus se sont abstenus\u00a0: ils auraient d’abord demandé à chaque village s’il en veut.`,
      },
    },
    {
      daysAgo: 38,
      matter: '8.1',
      input: {
        ...council,
        ...{ decisionId: DECISIONS.canteen, answers: [PROPOSALS.canteen], decidedOn: day(40) },
        ...{ adopted: true, votesFor: 30, votesAgainst: 1, abstentions: 5 },
        title: 'Deux menus d’ici par mois dans les cantines',
        text: `Le conseil décide de servir deux menus par mois faits de produits récoltés à moins de trente kilomètres, dans les cantines qu’il gère.
Le nombre passe à quatre si les quantités suffisent pendant deux trimestres.`,
        grounds: `Considérant la proposition de l’association «\u00a0Les Noyers du Bas\u00a0»\u202f;
Considérant que trois maraîchers se sont engagés par écrit sur des quantités.`,
        reasons: `Deux menus sûrs valent mieux que quatre que l’on ne tiendrait pas. Cinq élus s’abstiennent\u00a0: le prix du repas sera revu au printemps.`,
      },
    },
    {
      daysAgo: 209,
      matter: '7.4',
      input: {
        ...council,
        ...{ decisionId: DECISIONS.shops, restsOn: [OBJECTIVES.trades, INDICATORS.shops], decidedOn: day(210) },
        ...{ adopted: true, votesFor: 27, votesAgainst: 4, abstentions: 5 },
        title: 'Aider le dernier commerce d’un village à rester ouvert',
        text: `Le conseil décide d’avancer jusqu’à huit mille euros, sans intérêt, à qui reprend le dernier commerce d’un village, et de louer un premier local à prix doux.
Les avances sont publiées, sans le nom des personnes.`,
        grounds: `Vu le plan de transition du territoire, objectif «\u00a0Garder des commerces ouverts dans les villages\u00a0»\u202f;
Considérant qu’un commerce a fermé depuis le début du plan et que deux cherchent un repreneur.`,
        reasons: `Une avance se rembourse et peut servir plusieurs fois. Quatre élus ont voté contre\u00a0: ils craignent que l’aide arrive trop tard pour les deux commerces qui cherchent.`,
      },
    },
    {
      daysAgo: 179,
      matter: '5.7',
      input: {
        ...council,
        ...{ decisionId: DECISIONS.answers, restsOn: [OBJECTIVES.voices, INDICATORS.answers], decidedOn: day(180) },
        ...{ adopted: true, votesFor: 32, votesAgainst: 0, abstentions: 4 },
        title: 'Répondre à chaque proposition, et le montrer',
        text: `Le conseil décide que toute proposition reçoit une réponse en soixante jours, et que les retards sont publics.
Une réunion par vallée et par an raconte ce que sont devenues les propositions.`,
        grounds: `Vu le plan de transition du territoire, objectif «\u00a0Répondre à chaque voix, à la date promise\u00a0»\u202f;
Considérant que quatre propositions sur dix seulement avaient leur réponse à temps.`,
        reasons: `On participe une fois sans réponse, rarement deux. Publier nos retards nous oblige\u00a0: c’est ce que nous voulons.`,
      },
    },
  ];
}

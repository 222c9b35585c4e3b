import type { CommentSide, Feasibility, NeedKind, ProjectState } from '@mondee/domain/proposals';
import type { Id } from '@mondee/kernel';
import { CAST, ORGANISATIONS, type CastName } from '@mondee/testing/cast';
import type { ActRequest } from '../platform/access/viewer';

interface StoryComment {
  readonly of: 'shuttle' | 'hedges' | 'lights' | 'school' | 'water' | 'parking' | 'trail';
  readonly by: CastName;
  readonly side: CommentSide;
  readonly text: string;
  readonly link?: string;
  readonly how?: ActRequest;
  readonly replies?: readonly { readonly by: CastName; readonly text: string }[];
  readonly useful?: readonly CastName[];
}

/** What the cast says, on both sides, with replies. */
export const SAID: readonly StoryComment[] = [
  {
    ...{ of: 'shuttle', by: 'jeanne', side: 'for' },
    text: 'Passez par la maison médicale : on y va le mercredi de toute façon.',
    replies: [{ by: 'bastien', text: 'Bonne idée : au guichet, on nous demande souvent comment y descendre.' }],
    useful: ['karim', 'irene', 'paul'],
  },
  {
    ...{ of: 'shuttle', by: 'karim', side: 'for', how: { organisationId: ORGANISATIONS.walnuts.id } },
    text: 'Les exploitants peuvent prendre des colis au retour. Un minibus vide qui remonte, c’est dommage.',
    useful: ['jeanne'],
  },
  {
    ...{ of: 'shuttle', by: 'paul', side: 'against' },
    text: 'Pour si peu de monde, je préférerais du covoiturage payé aux conducteurs.',
    replies: [
      { by: 'jeanne', text: 'Le covoiturage ne prend pas les fauteuils, et personne ne descend à neuf heures.' },
    ],
    useful: ['bruno'],
  },
  {
    ...{ of: 'shuttle', by: 'bastien', side: 'question', how: { channel: 'desk', helpedPersonId: CAST.odile.id } },
    text: 'Est-ce que le conducteur attendra si je suis encore à la pharmacie ?',
  },
  {
    ...{ of: 'lights', by: 'karim', side: 'for' },
    text: 'Chez nous, on éteint déjà dans deux rues : on revoit les étoiles et personne ne s’est plaint.',
    useful: ['jeanne'],
  },
  {
    ...{ of: 'lights', by: 'irene', side: 'against' },
    text: 'Les équipes de nuit rentrent à pied à cinq heures moins le quart. Elles ont peur dans le noir.',
    useful: ['jeanne', 'karim'],
  },
  {
    ...{ of: 'school', by: 'bruno', side: 'question' },
    text: 'Est-ce une route de la commune ou du département ? La réponse ne vient pas du même endroit.',
    replies: [{ by: 'jeanne', text: 'Du département, d’après le plan affiché à la mairie.' }],
  },
  {
    ...{ of: 'water', by: 'jeanne', side: 'for' },
    text: 'Les bancs à l’ombre serviraient aussi à ceux qui attendent le car.',
  },
  {
    ...{ of: 'parking', by: 'karim', side: 'against' },
    text: 'Des places en plus, ce sont des voitures en plus. La halle a besoin de bancs, pas de bitume.',
    useful: ['jeanne', 'irene'],
  },
  {
    ...{ of: 'trail', by: 'irene', side: 'for' },
    text: 'Les marcheurs s’arrêteraient au village au lieu de passer en voiture.',
  },
];

interface StorySheet {
  readonly of: 'shuttle' | 'hedges' | 'trail';
  readonly carrier: CastName | 'walnuts';
  readonly state?: ProjectState;
  readonly text: { readonly title: string; readonly summary: string };
  readonly needs: readonly { readonly kind: NeedKind; readonly what: string; readonly quantity: number }[];
  readonly partners: readonly Id[];
  readonly offer: {
    readonly by: CastName;
    readonly quantity: number;
    readonly words: string;
    readonly contact: string;
    readonly accepted: boolean;
  };
}

/** Three sheets, each at another stage. */
export const SHEETS: readonly StorySheet[] = [
  {
    ...{ of: 'shuttle', carrier: 'bruno', state: 'underway', partners: [ORGANISATIONS.walnuts.id] },
    text: {
      title: 'La navette du marché',
      summary:
        'Un minibus descend du plateau à Saint-Jean le mercredi et le samedi, et remonte à midi. On y monte avec une canne ou un fauteuil.',
    },
    needs: [
      { kind: 'hands', what: 'Accompagner à bord le mercredi', quantity: 6 },
      { kind: 'rooms', what: 'Un abri pour attendre, à Saint-Agnan', quantity: 1 },
    ],
    offer: {
      by: 'jeanne',
      quantity: 1,
      words: 'Je peux un mercredi sur deux.',
      contact: 'jeanne@demo.mondee.example',
      accepted: true,
    },
  },
  {
    ...{ of: 'hedges', carrier: 'walnuts', state: 'underway', partners: [ORGANISATIONS.intercommunality.id] },
    text: {
      title: 'Trois kilomètres de haies',
      summary:
        'Planter avec les agriculteurs qui le veulent, le long de trois chemins, avec des essences d’ici et des bénévoles.',
    },
    needs: [
      { kind: 'hands', what: 'Planter, le dernier samedi de novembre', quantity: 25 },
      { kind: 'money', what: 'Plants et paillage', quantity: 3_000 },
    ],
    offer: {
      by: 'irene',
      quantity: 4,
      words: 'Je viens avec mes voisins et nos bêches.',
      contact: 'irene@demo.mondee.example',
      accepted: true,
    },
  },
  {
    ...{ of: 'trail', carrier: 'karim', partners: [] },
    text: {
      title: 'Le sentier des noyers',
      summary: 'Dégager le sentier jusqu’au col, refaire deux marches de pierre et poser cinq poteaux.',
    },
    needs: [
      { kind: 'skills', what: 'Savoir monter une pierre sèche', quantity: 12 },
      { kind: 'hands', what: 'Débroussailler, deux samedis', quantity: 10 },
    ],
    offer: {
      by: 'paul',
      quantity: 6,
      words: 'J’ai refait les murs de mon verger.',
      contact: 'paul@demo.mondee.example',
      accepted: false,
    },
  },
];

interface StoryReview {
  readonly by: CastName;
  readonly said: {
    readonly feasibility: Feasibility;
    readonly words: string;
    readonly costSources: readonly { readonly label: string; readonly euros: number }[];
    readonly months: number;
    readonly body: string;
    readonly notes: string;
  };
}

/** Two are reviewed; the third may not enter a budget yet. */
export const REVIEWED: Partial<Record<StorySheet['of'], StoryReview>> = {
  hedges: {
    by: 'irene',
    said: {
      feasibility: 'feasible',
      words: 'Les trois chemins sont communaux, et six agriculteurs ont dit oui par écrit.',
      costSources: [
        { label: 'Plants, devis de la pépinière', euros: 4_800 },
        { label: 'Paillage, tarif de la coopérative', euros: 1_500 },
      ],
      months: 5,
      body: 'Communauté de communes',
      notes: 'Revoir le tracé du troisième chemin avec le cadastre.',
    },
  },
  trail: {
    by: 'bruno',
    said: {
      feasibility: 'withChanges',
      words: 'Le haut du sentier passe sur deux terrains privés : il faut une convention avant d’y travailler.',
      costSources: [{ label: 'Poteaux et visserie, facture de l’an dernier', euros: 640 }],
      months: 4,
      body: 'Commune de La Chapelle-en-Vercors',
      notes: 'Un des deux propriétaires hésite : l’appeler avant l’été.',
    },
  },
};

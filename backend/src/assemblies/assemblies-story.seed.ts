import type { BodyInput, PlanInput } from '@mondee/domain/assemblies';
import type { Id } from '@mondee/kernel';
import { CAST } from '@mondee/testing/cast';
import { BODIES, MEETINGS } from '@mondee/testing/story';

export interface StoryMeeting {
  readonly id: Id;
  /** Days ago on which it was held; below zero it is to come. */
  readonly held: number;
  readonly plan: PlanInput;
  readonly items: readonly {
    readonly title: string;
    readonly debate: string;
    /** Votes for, against and abstentions in each college; without them the item is for discussion. */
    readonly votes?: readonly (readonly [number, number, number])[];
  }[];
  /** Who is not there, by their place in the register. */
  readonly away?: readonly number[];
  /** Who steps aside at the last item. */
  readonly recused?: number;
  readonly minutes?: 'draft' | 'published';
}

export interface StoryBody {
  readonly id: Id;
  readonly body: Omit<BodyInput, 'parent'>;
  /** Names by college, in the order of their seats; a name may hold an organisation after a comma. */
  readonly members: readonly (readonly string[])[];
  readonly meetings: readonly StoryMeeting[];
}

const at = (place: string, host = ''): PlanInput => ({
  stops: [{ place, host, link: CAST.irene.name }],
  time: '18:30',
});
const TABLE = 'Salle des fêtes de Saint-Jean-en-Royans';

/** A council, a LEADER group and a steering committee, with six months behind them. All people are invented. */
export const STORY_BODIES: readonly StoryBody[] = [
  {
    id: BODIES.council,
    body: {
      name: 'Conseil communautaire',
      about: 'Les élus des dix-huit communes. Il décide pour la communauté de communes.',
      template: 'epci-council',
      colleges: [{ name: 'Conseillers communautaires', seats: 9, public: true }],
    },
    members: [
      ['Solange Charvet', CAST.nadia.name, 'Hugo Algoud', 'Mireille Bonnard', 'Yves Sénéclauze'].concat([
        ...['Lucie Ferlay', 'Marius Rey', 'Danièle Oddos', 'Pierre Idelon'],
      ]),
    ],
    meetings: [
      {
        id: MEETINGS.council[0]!,
        held: 150,
        plan: { ...at(TABLE, 'Saint-Jean-en-Royans'), title: 'Conseil de printemps' },
        items: [
          {
            title: 'Soutenir la fauche tardive des bords de route',
            debate: 'Lucie Ferlay rappelle les fleurs perdues en juin. Pierre Idelon demande un essai d’abord.',
            votes: [[7, 1, 1]],
          },
        ],
        minutes: 'published',
      },
      {
        id: MEETINGS.council[1]!,
        held: 62,
        plan: { ...at('Mairie de La Chapelle-en-Vercors', 'La Chapelle-en-Vercors'), title: 'Conseil de rentrée' },
        items: [
          {
            title: 'Aider les fours à pain des villages',
            debate: 'Mireille Bonnard préside l’association du four de son village\u00a0: elle se déporte et sort.',
            votes: [[5, 1, 1]],
          },
        ],
        away: [8],
        recused: 3,
        minutes: 'draft',
      },
      {
        id: MEETINGS.council[2]!,
        held: -24,
        plan: { ...at(TABLE, 'Saint-Jean-en-Royans'), title: 'Conseil d’hiver' },
        items: [{ title: 'Les navettes de l’hiver', debate: '', votes: [] }],
      },
    ],
  },
  {
    id: BODIES.leader,
    body: {
      name: 'Groupe d’action locale LEADER',
      about: 'Élus et acteurs privés choisissent ensemble les projets que l’Europe aide ici.',
      template: 'leader-2021',
      colleges: [
        { name: 'Public', seats: 4, public: true },
        { name: 'Privé', seats: 5 },
      ],
    },
    members: [
      ['Hugo Algoud', 'Danièle Oddos', 'Marius Rey', 'Yves Sénéclauze'],
      [`${CAST.karim.name}, Les Noyers du Bas`, 'Rose Chaléat, Ferme du Rond', 'Ali Mansour, Scierie des Gaux'].concat([
        ...['Fanny Berruyer, Gîtes du plateau', 'Luc Arnaud, Coopérative laitière'],
      ]),
    ],
    meetings: [
      {
        id: MEETINGS.leader[0]!,
        held: 110,
        plan: { ...at('Maison du Parc, Saint-Agnan-en-Vercors'), title: 'Comité de programmation de l’été' },
        items: [
          {
            title: 'Un atelier de découpe pour six fermes',
            debate: 'Rose Chaléat présente le dossier. Le groupe demande un plan de charge sur trois ans.',
            votes: [
              [2, 1, 0],
              [4, 0, 1],
            ],
          },
        ],
        away: [3],
        minutes: 'published',
      },
      {
        id: MEETINGS.leader[1]!,
        held: -31,
        plan: { ...at('Maison du Parc, Saint-Agnan-en-Vercors'), title: 'Comité de programmation de l’hiver' },
        items: [{ title: 'Les dossiers reçus', debate: '' }],
      },
    ],
  },
  {
    id: BODIES.committee,
    body: {
      name: 'Comité de la transition',
      about:
        'Élus, associations, entreprises et habitants suivent le plan, réunion après réunion, de village en village.',
      template: 'free-committee',
      rules: { quorumNum: 1, quorumDen: 2, quorumEach: true, noticeDays: 5, urgentDays: 5, proxies: 1 },
      colleges: [
        { name: 'Élus', seats: 3, public: true },
        { name: 'Associations', seats: 3 },
        { name: 'Entreprises', seats: 2 },
        { name: 'Habitants', seats: 3 },
      ],
    },
    members: [
      [CAST.nadia.name, 'Solange Charvet', 'Pierre Idelon'],
      [`${CAST.karim.name}, Les Noyers du Bas`, 'Lucie Ferlay, Les Haies vives', 'Noé Granger, Vélo Vercors'],
      ['Hugo Algoud, Bois du Vercors', 'Rose Chaléat, Ferme du Rond'],
      [CAST.jeanne.name, 'Marius Tézier', 'Claire Ageron'],
    ],
    meetings: [
      {
        id: MEETINGS.committee[0]!,
        held: 128,
        plan: { ...at('Vassieux-en-Vercors', 'Mairie de Vassieux'), title: 'Comité de la transition, juillet' },
        items: [
          {
            title: 'Où en est le plan',
            debate: 'Irène Blachon présente les mesures. Les habitants demandent des dates.',
          },
          {
            title: 'Suivre la navette en public',
            debate: 'Chacun veut les chiffres chaque mois, au même endroit.',
            votes: [
              [3, 0, 0],
              [3, 0, 0],
              [1, 0, 1],
              [3, 0, 0],
            ],
          },
        ],
        minutes: 'published',
      },
      {
        id: MEETINGS.committee[1]!,
        held: 65,
        plan: { ...at('Léoncel', 'L’abbaye'), title: 'Comité de la transition, septembre' },
        items: [
          {
            title: 'Un chantier de haies avec les écoles',
            debate: 'Lucie Ferlay porte le chantier\u00a0: elle se déporte.',
            votes: [
              [3, 0, 0],
              [1, 0, 0],
              [2, 0, 0],
              [2, 0, 1],
            ],
          },
        ],
        away: [5],
        recused: 4,
        minutes: 'published',
      },
      {
        id: MEETINGS.committee[2]!,
        held: 9,
        plan: { ...at(TABLE, 'Saint-Jean-en-Royans'), title: 'Comité de la transition, novembre' },
        items: [
          {
            title: 'Partager l’eau\u00a0: point d’étape',
            debate: 'Les relevés de l’été sont lus. Le comité veut entendre les éleveurs.',
          },
        ],
        minutes: 'draft',
      },
      {
        id: MEETINGS.committee[3]!,
        held: -17,
        plan: { ...at('Saint-Laurent-en-Royans', 'La médiathèque'), title: 'Comité de la transition, décembre' },
        items: [{ title: 'Préparer l’année', debate: '' }],
      },
    ],
  },
];

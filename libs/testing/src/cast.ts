import { idFrom, type Id } from '@mondee/kernel';

export { NEIGHBOURS, type Neighbour, type NeighbourName } from './neighbours';

/** The same invented people everywhere: seeds, specs, journeys, documents, pictures. */
export interface CastMember {
  readonly id: Id;
  readonly name: string;
  /** Missing for who has no screen. */
  readonly email?: string;
  /** INSEE code (COG 2025) of a real commune of the Royans-Vercors. */
  readonly commune: string;
  readonly roles: readonly CastRole[];
  /** Who they are in one line, for the demonstration's sign-in page. */
  readonly sentence: { readonly fr: string; readonly en: string };
}

export type CastRole = 'administrator' | 'facilitator' | 'moderator' | 'decider' | 'agent' | 'helper';

/** Communes of the story, by INSEE code. */
export const COMMUNES = {
  laChapelle: '26074',
  saintAgnan: '26290',
  saintJean: '26307',
  vassieux: '26364',
  leChaffal: '26066',
} as const;

export const CAST = {
  odile: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000ca01'),
    name: 'Odile Marcellin',
    commune: COMMUNES.saintAgnan,
    roles: [],
    sentence: {
      fr: 'Habitante de Saint-Agnan-en-Vercors, 81 ans, sans écran : elle passe au guichet.',
      en: 'Lives in Saint-Agnan-en-Vercors, is 81, has no screen: she comes to the desk.',
    },
  },
  jeanne: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000ca02'),
    name: 'Jeanne Vignon',
    email: 'jeanne@demo.mondee.example',
    commune: COMMUNES.vassieux,
    roles: [],
    sentence: {
      fr: 'Habitante de Vassieux-en-Vercors, sur son téléphone.',
      en: 'Lives in Vassieux-en-Vercors, on her phone.',
    },
  },
  karim: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000ca03'),
    name: 'Karim Belaïd',
    email: 'karim@demo.mondee.example',
    commune: COMMUNES.laChapelle,
    roles: [],
    sentence: {
      fr: 'Délégué de l’association « Les Noyers du Bas », à La Chapelle-en-Vercors.',
      en: 'Delegate of the association “Les Noyers du Bas”, in La Chapelle-en-Vercors.',
    },
  },
  bastien: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000ca04'),
    name: 'Bastien Roux',
    email: 'bastien@demo.mondee.example',
    commune: COMMUNES.laChapelle,
    roles: ['agent', 'helper'],
    sentence: {
      fr: 'Agent au guichet de La Chapelle (France services) : il écrit pour les personnes sans écran.',
      en: 'Agent at the desk of La Chapelle (France services): he writes for people without a screen.',
    },
  },
  nadia: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000ca05'),
    name: 'Nadia Permingeat',
    email: 'nadia@demo.mondee.example',
    commune: COMMUNES.saintJean,
    roles: ['decider'],
    sentence: {
      fr: 'Vice-présidente à la mobilité, élue de Saint-Jean-en-Royans.',
      en: 'Vice-president for mobility, elected in Saint-Jean-en-Royans.',
    },
  },
  irene: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000ca06'),
    name: 'Irène Blachon',
    email: 'irene@demo.mondee.example',
    commune: COMMUNES.saintJean,
    roles: ['facilitator'],
    sentence: {
      fr: 'Animatrice et évaluatrice : elle tient le plan et ses indicateurs.',
      en: 'Facilitator and evaluator: she looks after the plan and its indicators.',
    },
  },
  bruno: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000ca07'),
    name: 'Bruno Jarrand',
    email: 'bruno@demo.mondee.example',
    commune: COMMUNES.saintJean,
    roles: ['agent'],
    sentence: {
      fr: 'Agent du service mobilité : il tient les engagements et entre les mesures.',
      en: 'Agent of the mobility service: he keeps the commitments and enters the measurements.',
    },
  },
  aline: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000ca08'),
    name: 'Aline Tézier',
    email: 'aline@demo.mondee.example',
    commune: COMMUNES.leChaffal,
    roles: ['moderator'],
    sentence: {
      fr: 'Modératrice : elle lit les propositions et les met en ligne.',
      en: 'Moderator: she reads the proposals and puts them on line.',
    },
  },
  paul: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000ca09'),
    name: 'Paul Eynard',
    email: 'paul@demo.mondee.example',
    commune: COMMUNES.laChapelle,
    roles: ['administrator'],
    sentence: {
      fr: 'Administrateur de la plateforme.',
      en: 'Administrator of the platform.',
    },
  },
} as const satisfies Record<string, CastMember>;

export type CastName = keyof typeof CAST;

/** The organisations of the story. */
export const ORGANISATIONS = {
  walnuts: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000cb01'),
    name: 'Les Noyers du Bas',
    sector: 'association',
    commune: COMMUNES.laChapelle,
  },
  intercommunality: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000cb02'),
    name: 'Communauté de communes du Royans-Vercors',
    sector: 'public',
    commune: COMMUNES.saintJean,
  },
  mobility: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000cb03'),
    name: 'Service mobilité du Royans-Vercors',
    sector: 'public',
    commune: COMMUNES.saintJean,
  },
  house: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000cb04'),
    name: 'Maison des habitants du Royans',
    sector: 'association',
    commune: COMMUNES.saintJean,
  },
  oven: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000cb05'),
    name: 'Les Voisins du four',
    sector: 'resident',
    commune: COMMUNES.vassieux,
  },
  sawmill: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000cb06'),
    name: 'Scierie des Quatre Chemins',
    sector: 'private',
    commune: COMMUNES.saintAgnan,
  },
  mules: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000cb07'),
    name: 'Les Mulets du plateau',
    sector: 'private',
    commune: COMMUNES.laChapelle,
  },
  school: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000cb08'),
    name: 'Parents d’élèves du Vercors sud',
    sector: 'association',
    commune: COMMUNES.laChapelle,
  },
  farm: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000cb09'),
    name: 'Éleveurs et maraîchers du Royans',
    sector: 'association',
    commune: COMMUNES.leChaffal,
  },
} as const;

/** Karim speaks as the association, from this day on. */
export const MANDATES = {
  karimForWalnuts: {
    id: idFrom('01990a2e-5c00-7000-8000-00000000cc01'),
    person: CAST.karim.id,
    organisation: ORGANISATIONS.walnuts.id,
    from: '2026-01-01',
  },
} as const;

import type { IndicatorInput, MeasurementKind } from '@mondee/domain/territory';
import type { AXES, INDICATORS, OBJECTIVES } from '@mondee/testing/story';

interface StoryObjective {
  readonly objective: keyof typeof OBJECTIVES;
  readonly axis: keyof typeof AXES;
  readonly title: string;
  readonly summary: string;
  readonly indicator: Required<Omit<IndicatorInput, 'baselineOn' | 'due'>> & {
    readonly id: keyof typeof INDICATORS;
    readonly dueInDays: number;
  };
}

/** The plan of the demonstration: invented figures on a real territory. */
export const PLAN: readonly StoryObjective[] = [
  {
    objective: 'withoutCar',
    axis: 'mobilite',
    title: 'Aller au marché et chez le médecin sans voiture',
    summary: 'Depuis chaque village du plateau, pouvoir descendre au bourg et en revenir dans la demi-journée.',
    indicator: {
      ...{ id: 'passengers', name: 'Voyageurs transportés les jours de marché', unit: 'voyageurs par jour de marché' },
      ...{ direction: 'up', baseline: 12, target: 60, dueInDays: 220, source: 'Service mobilité, comptage à bord' },
    },
  },
  {
    objective: 'hedgerows',
    axis: 'environnement',
    title: 'Replanter les haies qui gardent l’eau et les oiseaux',
    summary: 'Des haies d’essences d’ici, plantées avec celles et ceux qui cultivent, au bord des chemins et des prés.',
    indicator: {
      ...{ id: 'hedges', name: 'Haies plantées depuis le début du plan', unit: 'km' },
      ...{
        direction: 'up',
        baseline: 0,
        target: 12,
        dueInDays: 760,
        source: 'Relevé de plantation, avec les agriculteurs',
      },
    },
  },
  {
    objective: 'energy',
    axis: 'qualiteDeVie',
    title: 'Des nuits plus sombres et des factures plus légères',
    summary: 'Éclairer là où l’on passe, quand on y passe, et laisser la nuit au reste.',
    indicator: {
      ...{ id: 'lighting', name: 'Électricité de l’éclairage public', unit: 'kWh par mois' },
      ...{ direction: 'down', baseline: 31200, target: 20000, dueInDays: 400, source: 'Relevés du syndicat d’énergie' },
    },
  },
  {
    objective: 'water',
    axis: 'environnement',
    title: 'Passer l’été sans manquer d’eau',
    summary: 'Réparer les fuites, garder l’eau de pluie, et savoir chaque été où l’on en est.',
    indicator: {
      ...{ id: 'water', name: 'Eau distribuée', unit: 'litres par personne et par jour' },
      ...{ direction: 'down', baseline: 212, target: 180, dueInDays: 650, source: 'Services d’eau, données ouvertes' },
    },
  },
  {
    objective: 'voices',
    axis: 'gouvernance',
    title: 'Répondre à chaque voix, à la date promise',
    summary:
      'Toute proposition reçoit une réponse avec ses raisons, au jour annoncé, quelle que soit la façon dont elle est venue.',
    indicator: {
      ...{ id: 'answers', name: 'Propositions qui ont eu leur réponse à temps', unit: '%' },
      ...{ direction: 'up', baseline: 41, target: 90, dueInDays: 300, source: 'Registre de la plateforme' },
    },
  },
  {
    objective: 'trades',
    axis: 'economie',
    title: 'Garder des commerces ouverts dans les villages',
    summary: 'Une boulangerie, une épicerie ou un café à moins d’un quart d’heure de chaque maison.',
    indicator: {
      ...{ id: 'shops', name: 'Commerces de proximité ouverts', unit: 'commerces' },
      ...{ direction: 'up', baseline: 63, target: 68, dueInDays: 480, source: 'Tour des communes, chaque mois' },
    },
  },
];

interface StorySeries {
  readonly indicator: keyof typeof INDICATORS;
  readonly kind: MeasurementKind;
  readonly source: string;
  /** Days ago, value, and the bounds where the count has some. */
  readonly values: readonly (readonly [daysAgo: number, value: number, low?: number, high?: number])[];
}

/** A year of measures. The shuttle rolls for eight weeks; shops went the wrong way, and that is said too. */
export const SERIES: readonly StorySeries[] = [
  {
    indicator: 'passengers',
    kind: 'entered',
    source: 'Carnet du conducteur de l’ancienne ligne',
    values: monthly(356, [12, 11, 13, 12, 14, 12, 11, 13, 12, 12]),
  },
  {
    indicator: 'passengers',
    kind: 'measured',
    source: 'Comptage à bord de la navette',
    values: [
      ...([
        [52, 22, 20, 24],
        [45, 27, 25, 29],
        [38, 31, 28, 34],
        [31, 29, 26, 31],
      ] as const),
      ...([
        [24, 36, 33, 39],
        [17, 41, 38, 44],
        [10, 38, 35, 41],
        [3, 38, 36, 40],
      ] as const),
    ],
  },
  {
    indicator: 'hedges',
    kind: 'entered',
    source: 'Relevé de plantation',
    values: monthly(350, [0.8, 0.8, 1.9, 1.9, 2.4, 2.4, 2.4, 2.4, 2.4, 2.4, 2.4, 3.1]),
  },
  {
    indicator: 'lighting',
    kind: 'measured',
    source: 'Compteurs communicants',
    values: monthly(350, [31200, 30900, 30150, 29600, 28800, 28100, 27500, 27350, 26700, 26200, 25400, 24800]),
  },
  {
    indicator: 'water',
    kind: 'open-data',
    source: 'Services d’eau',
    values: monthly(347, [212, 211, 213, 210, 208, 209, 209, 205, 207, 203, 199, 197]),
  },
  {
    indicator: 'answers',
    kind: 'estimated',
    source: 'Registre, compté à la main la première année',
    values: monthly(342, [43, 42, 46, 52, 51, 55, 61, 63, 62, 68, 70, 72]),
  },
  {
    indicator: 'shops',
    kind: 'entered',
    source: 'Tour des communes',
    values: monthly(344, [63, 63, 63, 62, 62, 62, 61, 61, 62, 62, 62, 62]),
  },
];

/** A value every thirty days, the first so many days ago. */
function monthly(first: number, values: readonly number[]): (readonly [number, number])[] {
  return values.map((value, i) => [first - 30 * i, value] as const);
}

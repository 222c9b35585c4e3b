import { PROCESSES } from '@mondee/testing/story';

/** The water of the summer months: an opinion map. Days are counted back from today; below nought they are to come. */
export const WATER = {
  id: PROCESSES.water,
  title: 'Partager l’eau quand elle manque',
  summary:
    'Trois étés de suite, des sources ont tari. Qui arrose, qui se baigne, qui attend ? Dites ce que vous en pensez, une affirmation après l’autre : on cherche ce qui nous sépare, et surtout ce qui nous rapproche.',
  owner: 'La communauté de communes du Royans-Vercors',
  level: 'concertation',
  open: 'L’ordre des usages en été, les jours sans arrosage, le partage entre villages, ce que l’on publie.',
  settled: 'L’eau potable passe avant tout le reste : c’est la loi. Le prix de cette année est voté.',
  decider: 'Le conseil communautaire',
  residence: 'none',
  offlinePath:
    'Au guichet de La Chapelle-en-Vercors, le mardi et le vendredi matin : Bastien lit les affirmations avec vous et note vos réponses.',
  visibility: 'public',
  answerIn: 50,
  phases: [
    { kind: 'opinion', from: 13, until: -9 },
    { kind: 'answer', from: -10, until: -50 },
  ],
} as const;

/** What begins the talk; the last two come from participants. */
export const STATEMENTS = [
  'Avant tout, réparer les fuites : un litre sur quatre se perd dans les tuyaux.',
  'En août, on devrait fermer les fontaines une nuit sur deux.',
  'Publier chaque semaine le niveau des sources, commune par commune.',
  'Les piscines se remplissent avant le 15 mai, ou pas.',
  'Une retenue de 40 000 m³ pour les noyeraies, remplie l’hiver.',
  'Un seul prix de l’eau pour les 18 communes.',
  'Chaque village gère sa source, comme avant.',
  'Arroser le jardin le soir seulement, de juin à septembre.',
] as const;

/** Each a sign for each statement: agrees, disagrees, passes, or has not answered yet. Odile answers at the desk. */
export const ANSWERS = {
  jeanne: '++++-+-+',
  karim: '+-+-+--+',
  odile: '+-+0.-++',
  bastien: '+++++0-+',
  aline: '+-++-0++',
  paul: '++++0+-+',
} as const;

export const ADDED = [
  { by: 'karim', text: 'Les noyeraies peuvent passer au goutte-à-goutte si on les aide.', accepted: true },
  { by: 'jeanne', text: 'Laisser les lavoirs couler : c’est là qu’on se parle.', accepted: false },
] as const;

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
    { kind: 'opinion', from: 12, until: -9 },
    { kind: 'answer', from: -10, until: -50 },
  ],
} as const;

import type { CastName } from '@mondee/testing/cast';
import { PROPOSALS } from '@mondee/testing/story';
import type { HideInput, ReportInput } from '@mondee/domain/moderation';

type What = keyof typeof PROPOSALS;

/** One thing that happened to a proposal of the story, so many days ago. */
export type Told = { readonly of: What; readonly daysAgo: number; readonly time?: string } & (
  | { readonly did: 'reported'; readonly by?: CastName; readonly notice: ReportInput }
  | { readonly did: 'hidden'; readonly by: CastName; readonly decision: HideInput }
  | { readonly did: 'dismissed' | 'asked' | 'restored' | 'upheld'; readonly by: CastName; readonly text: string }
  | { readonly did: 'appealed'; readonly by: CastName; readonly text: string }
  | { readonly did: 'term' }
);

const lise = { name: 'Lise Faure', email: 'lise@demo.mondee.example', goodFaith: true };
const remi = { name: 'Rémi Chastan', email: 'remi@demo.mondee.example', goodFaith: true };

/** A hide with its appeal and restoration, a part hidden for a week, a dismissed one, and what waits today. */
export const MODERATED: readonly Told[] = [
  {
    ...{ of: 'parking', daysAgo: 91, did: 'reported' },
    notice: {
      ...lise,
      reason: 'defamation',
      explanation: 'Ce texte accuse les livreurs de se garer mal, sans les entendre.',
    },
  },
  {
    ...{ of: 'parking', daysAgo: 90, did: 'hidden', by: 'aline' },
    decision: {
      reason: 'defamation',
      explanation: 'Le texte met en cause les livreurs du marché comme un groupe que chacun reconnaît ici.',
    },
  },
  {
    ...{ of: 'parking', daysAgo: 89, did: 'appealed', by: 'jeanne' },
    text: 'Je décris ce que tout le monde voit le mercredi. Je ne nomme personne et je n’accuse personne d’une faute.',
  },
  {
    ...{ of: 'parking', daysAgo: 86, did: 'restored', by: 'irene' },
    text: 'Le texte décrit une gêne et n’impute de faute à personne. La proposition revient en ligne, avec nos excuses.',
  },
  {
    ...{ of: 'trail', daysAgo: 60, did: 'reported', by: 'bruno' },
    notice: {
      reason: 'offTopic',
      explanation: 'Un sentier n’est pas un sujet du plan de transition.',
      goodFaith: true,
    },
  },
  {
    ...{ of: 'trail', daysAgo: 59, did: 'dismissed', by: 'aline' },
    text: 'Un sentier où l’on marche sans longer la route relève de la qualité de vie, un des six axes du plan.',
  },
  {
    ...{ of: 'water', daysAgo: 56, did: 'reported' },
    notice: { ...remi, reason: 'advertising', explanation: 'On dirait une annonce pour un marchand de bancs.' },
  },
  {
    ...{ of: 'water', daysAgo: 55, did: 'hidden', by: 'aline' },
    decision: {
      ...{ reason: 'advertising', scope: 'idea', days: 7 },
      explanation:
        'Nous masquons l’idée une semaine, le temps de vérifier avec vous qu’elle ne vient pas d’un marchand.',
    },
  },
  { of: 'water', daysAgo: 47, did: 'term' },
  {
    ...{ of: 'lights', daysAgo: 4, did: 'reported' },
    notice: {
      ...remi,
      reason: 'otherIllegal',
      explanation: 'La photo d’un voisin serait décrite dans ce texte, à mon avis.',
    },
  },
  {
    ...{ of: 'lights', daysAgo: 3, did: 'asked', by: 'aline' },
    text: 'Pouvez-vous préciser de quels carrefours vous parlez, sans dire qui habite à côté ?',
  },
  {
    ...{ of: 'school', daysAgo: 2, did: 'reported' },
    notice: {
      ...lise,
      reason: 'privacy',
      explanation: 'On reconnaît la maison dans le virage, et donc ses habitants.',
    },
  },
  {
    ...{ of: 'school', daysAgo: 1, did: 'reported', by: 'bruno' },
    notice: { reason: 'privacy', explanation: 'Deux familles seulement habitent entre ces virages.', goodFaith: true },
  },
  {
    ...{ of: 'hedges', daysAgo: 1, time: '15:00', did: 'reported' },
    notice: {
      ...remi,
      reason: 'disrespect',
      explanation: 'Le ton envers les agriculteurs d’il y a quarante ans me gêne.',
    },
  },
];

import type { MovedDate, ThreadHop } from '@mondee/ui';
import type { ChartPoint } from '@mondee/ui/chart';

/** One story, for the pieces to show. */
export const HOPS: readonly ThreadHop[] = [
  { name: 'Idée', path: '/propositions', when: '14 janvier', what: 'Odile Marcellin, au guichet', state: 'done' },
  {
    name: 'Concertation',
    path: '/propositions',
    when: '2 fév. au 20 mars',
    what: '214 contributions, 2 idées jointes',
    state: 'done',
    voices: true,
  },
  { name: 'Scrutin', path: '/propositions', when: '12 avril', what: '71 % pour, 1 032 bulletins', state: 'done' },
  {
    name: 'Décision',
    path: '/propositions',
    when: '28 mai',
    what: 'Délibération 2026-047',
    state: 'done',
    current: true,
  },
  { name: 'Engagement', path: '/engagements', when: '3 octobre', what: 'La navette roule', state: 'done', loops: 2 },
  { name: 'Indicateur', path: '/plan', when: 'Maintenant', what: '38 passagers, cible 60', state: 'now' },
  { name: 'Bilan', when: 'Juin 2027', what: null, state: 'todo' },
];

export const HOPS_TO_COME: readonly ThreadHop[] = [
  { name: 'Vous la dites', when: 'Aujourd’hui', state: 'now' },
  { name: 'Les autres réagissent', when: 'Pendant quatre semaines', state: 'todo' },
  { name: 'On vous répond', when: 'Au plus tard le 22 janvier', what: 'En retard, ce sera affiché.', state: 'todo' },
];

const measure = (on: string, value: number, low: number, high: number, kind: ChartPoint['kind']): ChartPoint => ({
  ...{ on, value, low, high, kind },
});

export const MEASURES: readonly ChartPoint[] = [
  measure('2026-10-03', 22, 14, 30, 'ESTIMATED'),
  measure('2026-10-10', 27, 20, 34, 'ESTIMATED'),
  measure('2026-10-17', 31, 24, 38, 'ENTERED'),
  measure('2026-10-24', 29, 23, 35, 'ENTERED'),
  measure('2026-10-31', 36, 30, 42, 'MEASURED'),
  measure('2026-11-07', 41, 35, 47, 'MEASURED'),
  measure('2026-11-14', 38, 33, 43, 'MEASURED'),
  measure('2026-11-21', 38, 33, 43, 'MEASURED'),
];

export const MOVED: readonly MovedDate[] = [
  {
    of: 'Poser les quatre arrêts',
    from: '2026-08-15',
    to: '2026-09-24',
    days: 40,
    reason: 'Le département a demandé une étude de visibilité pour l’arrêt de Vassieux.',
    author: 'Bruno Jarrand, service mobilité',
    writtenAt: '2026-08-09T09:12:00Z',
  },
  {
    from: '2026-09-01',
    to: '2026-10-03',
    days: 32,
    reason: 'On ne peut pas rouler sans arrêts posés.',
    author: 'Nadia Permingeat, vice-présidente',
    writtenAt: '2026-08-26T16:40:00Z',
  },
];

export const PRINT = '9f2c41d07be83a5514c6e0aa72b9d1f84e03d5c2b7761f9083ae5d14c0b2f7e6';

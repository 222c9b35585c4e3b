import type { Day } from '@mondee/kernel';
import { daysLater } from './local-time';
import type { Level, PhaseKind } from './process';

interface Template {
  readonly level: Level;
  readonly phases: readonly { readonly kind: PhaseKind; readonly days: number }[];
}

/** Where to begin from: each is changed as one likes. Days are the shortest that let people hear of it. */
export const TEMPLATES = {
  ideas: {
    level: 'coconstruction',
    phases: [
      { kind: 'ideas', days: 30 },
      { kind: 'talk', days: 14 },
      { kind: 'vote', days: 10 },
      { kind: 'answer', days: 30 },
    ],
  },
  text: {
    level: 'concertation',
    phases: [
      { kind: 'amendments', days: 30 },
      { kind: 'vote', days: 10 },
      { kind: 'answer', days: 20 },
    ],
  },
  opinion: {
    level: 'concertation',
    phases: [
      { kind: 'opinion', days: 28 },
      { kind: 'answer', days: 30 },
    ],
  },
  barometer: {
    level: 'consultation',
    phases: [
      { kind: 'survey', days: 21 },
      { kind: 'answer', days: 30 },
    ],
  },
} as const satisfies Record<string, Template>;
export type TemplateName = keyof typeof TEMPLATES;
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as readonly TemplateName[];

const OPENS = '08:00';
const CLOSES = '20:00';

/** The dates of a template that begins this day: mornings to evenings by the clock of the territory. */
export function phasesFrom(name: TemplateName, first: Day): { kind: PhaseKind; from: string; until: string }[] {
  let day = 0;
  return TEMPLATES[name].phases.map(({ kind, days }) => {
    const from = daysLater(first, day, OPENS);
    day += days;
    return { kind, from, until: daysLater(first, day - 1, CLOSES) };
  });
}

/** The last day of a template that begins this day: when the answer comes unless something else is said. */
export function answerFrom(name: TemplateName, first: Day): Day {
  const days = TEMPLATES[name].phases.reduce((sum, phase) => sum + phase.days, 0);
  return daysLater(first, days - 1, OPENS).slice(0, 10);
}

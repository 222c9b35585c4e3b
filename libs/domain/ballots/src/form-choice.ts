import type { BallotRule } from './ballot';
import type { Choice } from './choice';

/**
 * The choice that a plain form says, where no script runs: `choice` once or several times, `grade-<key>`, `rank-<key>`.
 * Whether it is sound is told as for any other, by `readChoice`.
 * @example choiceOfForm(yesNo, new URLSearchParams('choice=yes')) // 'yes'
 */
export function choiceOfForm({ method, options }: BallotRule, form: URLSearchParams): Choice {
  if (method === 'yes-no') return (form.get('choice') || 'blank') as Choice;
  if (method === 'majority-judgment') {
    const given = options.map(({ key }) => [key, form.get(`grade-${key}`) ?? ''] as const);
    return { grades: Object.fromEntries(given.filter(([, grade]) => grade)) };
  }
  if (method !== 'schulze' && method !== 'stv') return form.getAll('choice');
  const places = new Map<number, string[]>();
  for (const { key } of options) {
    const place = Number(form.get(`rank-${key}`) ?? '');
    if (Number.isInteger(place) && place > 0) places.set(place, [...(places.get(place) ?? []), key]);
  }
  return { ranks: [...places].sort(([a], [b]) => a - b).map(([, keys]) => keys) };
}

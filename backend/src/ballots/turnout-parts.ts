import { hideSmallCells } from '@mondee/methods/indicators';
import type { BallotTurnoutView, TurnoutPartView } from './ballot-result.view';
import type { Turnout } from './roll.store';

/** Turnout in numbers of people, with those about few hidden. @param whole false while one votes: by commune, college and age only after */
export function turnoutParts(rows: readonly Turnout[], threshold: number, whole = true): BallotTurnoutView {
  const part = (by: Turnout['by'], bounded: boolean): TurnoutPartView[] => {
    const own = rows.filter((row) => row.by === by);
    // A list that says it of nobody has no such parts.
    if (own.every(({ key }) => key === '')) return [];
    const cells = own.map(({ key, voted, onList }) => ({ id: key, count: voted, ...(bounded && { of: onList }) }));
    const shown = hideSmallCells(cells, threshold).sort((a, b) => (a.id < b.id ? -1 : 1));
    return shown.map(({ id, count }) => ({ key: id, ...(count !== null && { voted: count }) }));
  };
  const all = rows.find(({ by }) => by === 'all');
  return {
    onList: all?.onList ?? 0,
    voted: all?.voted ?? 0,
    byChannel: whole ? part('channel', false) : [],
    byCommune: whole ? part('commune', true) : [],
    byCollege: whole ? part('college', true) : [],
    byAge: whole ? part('age', true) : [],
    threshold,
  };
}

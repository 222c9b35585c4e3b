import type { Bounds, DraftContext } from '@mondee/domain/proposals';
import type { Places } from '../territory';

/** A little wider than the communes, by SIREN; where it is not known, any point of the earth is taken. */
const BOUNDS: Readonly<Record<string, Bounds>> = {
  '200067767': { west: 5.1, south: 44.79, east: 5.53, north: 45.12 },
};

/** What the rules must know of the territory; after `places.ready()`. */
export function placeContext(places: Places): Pick<DraftContext, 'axes' | 'communes' | 'bounds'> {
  const bounds = BOUNDS[places.territory().siren];
  return {
    axes: places.axes().map(({ id }) => id),
    communes: places.communes().map(({ code }) => code),
    ...(bounds && { bounds }),
  };
}

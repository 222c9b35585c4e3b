import { share, type Share } from '@mondee/kernel';
import type { Assembly, College, Met } from './assembly';
import { times, whole } from './parts';
import { enough, weightOf } from './weigh';

const met = (id: string, have: Share, base: Share, need: Share, holds: boolean, strict = false): Met => ({
  id,
  base,
  baseIs: 'form',
  for: have,
  against: whole(0n),
  need,
  strict,
  met: holds,
  blocking: false,
});

/**
 * What the law asks of the colleges themselves.
 * SCIC (law 47-1775 of 10 September 1947, art. 19 octies): at least three colleges, each of 10 to 50 % of the votes.
 * LEADER (regulation (EU) 2021/1060, art. 31 and 33): no group of interest controls the decision; and the usual double
 * quorum: half of the voting members present, half of those present private.
 */
export function formConditions({ form, colleges }: Assembly): Met[] {
  if (form === 'scic') return scic(colleges);
  return form === 'leader' ? leader(colleges) : [];
}

function scic(colleges: readonly College[]): Met[] {
  const all = weightOf(colleges);
  const within = colleges.filter(
    ({ weight }) =>
      enough(weight, times(all, share(1n, 10n)), false) && !enough(weight, times(all, share(1n, 2n)), true),
  );
  const n = whole(BigInt(colleges.length));
  const fit = whole(BigInt(within.length));
  return [
    met('scic.colleges', n, n, whole(3n), colleges.length >= 3),
    met('scic.weights', fit, n, n, within.length === colleges.length),
  ];
}

function leader(colleges: readonly College[]): Met[] {
  const all = weightOf(colleges);
  const least = colleges.filter(({ weight }) => !enough(weight, times(all, share(1n, 2n)), true));
  const n = whole(BigInt(colleges.length));
  const sum = (of: readonly College[], what: 'present' | 'registered') =>
    of.reduce((total, { votes }) => total + votes[what], 0n);
  const [present, registered] = [sum(colleges, 'present'), sum(colleges, 'registered')];
  const privately = sum(
    colleges.filter((one) => !one.public),
    'present',
  );
  const half = (of: bigint) => share(of, 2n);
  return [
    met('leader.control', whole(BigInt(least.length)), n, n, least.length === colleges.length),
    met('leader.present', whole(present), whole(registered), half(registered), 2n * present >= registered),
    met('leader.private', whole(privately), whole(present), half(present), 2n * privately >= present && present > 0n),
  ];
}

import { compareShares, share, type Share } from '@mondee/kernel';
import type { Assembly, College, Condition, Met } from './assembly';
import { leastWhole, plus, times, total, whole, ZERO } from './parts';

interface Sides {
  readonly for: Share;
  readonly against: Share;
  readonly base: Share;
}

/** What of a college the base of a condition counts. */
function baseOf({ votes }: College, base: Condition['base']): bigint {
  const expressed = votes.for + votes.against;
  if (base === 'expressed') return expressed;
  if (base === 'cast') return expressed + votes.abstain;
  return base === 'present' ? votes.present : votes.registered;
}

const votesOf = (colleges: readonly College[], base: Condition['base']): Sides => ({
  for: whole(colleges.reduce((n, { votes }) => n + votes.for, 0n)),
  against: whole(colleges.reduce((n, { votes }) => n + votes.against, 0n)),
  base: whole(colleges.reduce((n, one) => n + baseOf(one, base), 0n)),
});

/** The part of its weight a college puts on each side. A tie in a college that carries by majority is on neither. */
export function carried(college: College, base: Condition['base'] = 'expressed'): Sides {
  const { weight, carry, silent, votes } = college;
  const out = baseOf(college, base);
  if (votes.for + votes.against === 0n || out === 0n)
    return silent === 'leave-out'
      ? { for: ZERO, against: ZERO, base: ZERO }
      : { for: ZERO, against: weight, base: weight };
  if (carry === 'majority')
    return {
      for: votes.for > votes.against ? weight : ZERO,
      against: votes.against > votes.for ? weight : ZERO,
      base: weight,
    };
  return { for: times(weight, share(votes.for, out)), against: times(weight, share(votes.against, out)), base: weight };
}

function sides({ over, base }: Condition, colleges: readonly College[]): Sides {
  if (over === 'votes') return votesOf(colleges, base);
  if (over === 'weights') {
    const all = colleges.map((one) => carried(one, base));
    const sum = (of: keyof Sides) => total(all.map((one) => one[of]));
    return { for: sum('for'), against: sum('against'), base: sum('base') };
  }
  if (typeof over === 'object')
    return votesOf(
      colleges.filter(({ id }) => id === over.college),
      base,
    );
  const heard = colleges.filter(({ votes, silent }) => silent === 'against' || votes.for + votes.against > 0n);
  const pro = heard.filter(({ votes }) => votes.for > votes.against).length;
  const contra = heard.filter(({ votes }) => votes.for < votes.against || votes.for + votes.against === 0n).length;
  return { for: whole(BigInt(pro)), against: whole(BigInt(contra)), base: whole(BigInt(heard.length)) };
}

/**
 * What is enough: at least so much, or more than it where weights, which need not be whole, are set against each other.
 * Votes and colleges are whole: there it is the least whole number that is enough.
 */
function threshold({ majority, over }: Condition, { against, base }: Sides): { need: Share; strict: boolean } {
  const strict = majority === 'simple' || majority === 'absolute';
  const line = majority === 'simple' ? against : times(base, majority === 'absolute' ? share(1n, 2n) : majority);
  return over === 'weights' ? { need: line, strict } : { need: whole(leastWhole(line, strict)), strict: false };
}

export const enough = (have: Share, need: Share, strict: boolean): boolean =>
  strict ? compareShares(have, need) > 0 : compareShares(have, need) >= 0;

/** Says of one condition whether it is met, and the figures. Nothing out of nothing is not enough. */
export function weigh(condition: Condition, { colleges }: Assembly): Met {
  const { id, blocking, over, base } = condition;
  if (over === 'each') return weighEach(condition, colleges);
  const figures = sides(condition, colleges);
  const { need, strict } = threshold(condition, figures);
  const met = blocking
    ? !(figures.against.num > 0n && enough(figures.against, need, strict))
    : figures.for.num > 0n && enough(figures.for, need, strict);
  const baseIs = over === 'weights' || over === 'colleges' ? over : base;
  return { id, ...figures, baseIs, need, strict, met, blocking };
}

/** Every college has to agree by itself; a silent one as its parameter says. */
function weighEach(condition: Condition, colleges: readonly College[]): Met {
  const { id, base } = condition;
  const heard = colleges.filter(({ votes, silent }) => silent === 'against' || votes.for + votes.against > 0n);
  const failing = heard.filter((one) => {
    const figures = votesOf([one], base);
    const { need, strict } = threshold(condition, figures);
    return !(figures.for.num > 0n && enough(figures.for, need, strict));
  });
  const all = whole(BigInt(heard.length));
  const agree = whole(BigInt(heard.length - failing.length));
  return {
    id,
    base: all,
    baseIs: 'each',
    for: agree,
    against: whole(BigInt(failing.length)),
    need: all,
    strict: false,
    met: heard.length > 0 && failing.length === 0,
    blocking: false,
    failing: failing.map((one) => one.id),
  };
}

export const weightOf = (colleges: readonly College[]): Share =>
  colleges.map(({ weight }) => weight).reduce(plus, ZERO);

import { decideAssembly, readAssembly, Unreadable, type AssemblyResult } from '@mondee/methods/tallying';
import type { BallotRuleOf, Votes } from './ballot-file';
import { partsAs, pilesOf, wrongChoice } from './parts';

export interface Sides {
  for: bigint;
  against: bigint;
  abstain: bigint;
}

/** The one college of a ballot without colleges. */
export const ALL = 'all';

/** Who said what, college by college; a blank ballot is cast, as an abstention is. */
export function sidesOf(rule: BallotRuleOf, votes: readonly Votes[]): Map<string, Sides> {
  const sides = emptySides(rule);
  const parts = partsAs(votes, 'patterns', 'totals');
  const add = (college: string | undefined, choice: string, voices: bigint) => {
    const of = sidesIn(sides, rule, college);
    if (choice === 'yes') of.for += voices;
    else if (choice === 'no') of.against += voices;
    else if (choice === 'abstain' || choice === 'blank') of.abstain += voices;
    else throw wrongChoice('yes, no, abstain or blank');
  };
  for (const { choice, college, voices } of pilesOf(parts)) add(college, choice as string, voices);
  for (const part of parts)
    if (part.as === 'totals') {
      const given = Object.entries(part.totals);
      if (given.reduce((n, [, one]) => n + one, 0) !== part.voters)
        throw new Unreadable('WrongTotal', 'The answers do not add up to the voters');
      for (const [choice, n] of given) add(part.college, choice, BigInt(n));
    }
  return sides;
}

/** Of any other method only who took part counts here, for the quorum: expressed stand as «for». */
export function turnoutOf(rule: BallotRuleOf, votes: readonly Votes[], empty: (choice: unknown) => boolean) {
  const sides = emptySides(rule);
  for (const { choice, college, voices } of pilesOf(votes))
    sidesIn(sides, rule, college)[empty(choice) ? 'abstain' : 'for'] += voices;
  for (const part of votes)
    if (part.as !== 'patterns')
      sidesIn(sides, rule, part.as === 'totals' ? part.college : undefined).for += BigInt(part.voters);
  return sides;
}

const emptySides = ({ colleges }: BallotRuleOf) =>
  new Map<string, Sides>(
    (colleges.length ? colleges : [{ id: ALL }]).map(({ id }) => [id, { for: 0n, against: 0n, abstain: 0n }]),
  );

function sidesIn(sides: Map<string, Sides>, { colleges }: BallotRuleOf, college: string | undefined): Sides {
  if (colleges.length && college === undefined)
    throw new Unreadable('CollegeNeeded', 'This ballot counts by colleges: each part names its own');
  const of = sides.get(college ?? ALL);
  if (!of) throw new Unreadable('UnknownCollege', `There is no college “${college}”`);
  return of;
}

/** Quorum and majorities, as METHODS section 6; through the same reader as `mondee tally --method weighted`. */
export function decideBy(
  rule: BallotRuleOf,
  sides: ReadonlyMap<string, Sides>,
  majorities: BallotRuleOf['majorities'] | 'none',
) {
  const colleges = rule.colleges.length ? rule.colleges : [{ id: ALL, name: ALL, registered: rule.registered }];
  const votes = Object.fromEntries(
    [...sides].map(([id, { for: pro, against, abstain }]) => {
      const present = pro + against + abstain;
      return [id, { for: `${pro}`, against: `${against}`, abstain: `${abstain}`, present: `${present}` }];
    }),
  );
  const { quorum } = rule;
  const text = JSON.stringify({
    colleges: colleges.map(({ registered, ...college }) => ({ ...college, registered: registered ?? undefined })),
    votes,
    quorum: quorum ? { ...quorum } : undefined,
    majorities: majorities === 'none' ? [] : majorities.length ? majorities : undefined,
  });
  return decideAssembly(readAssembly(text));
}

/** The figures of a quorum and of conditions, without what a method that is not yes-no does not have. */
export const quorumShown = ({ quorum }: AssemblyResult) => ({
  reached: quorum.reached,
  have: quorum.have,
  need: quorum.need,
  failing: quorum.failing,
});

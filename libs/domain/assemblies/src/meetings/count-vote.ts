import { share } from '@mondee/kernel';
import { decideAssembly } from '@mondee/methods/tallying';
import type { Body } from '../bodies/body';
import { applyRule } from '../rules/apply';
import type { Count, Side } from './meeting';
import type { CollegeRoll } from './quorum';

/** What open votes give under the rules of a body, and which rule decided. */
export function countVote(
  body: Body,
  roll: readonly CollegeRoll[],
  counts: readonly Count[],
  chair?: Side,
): { adopted: boolean; by: string } {
  const sum = (side: Side) => counts.reduce((all, one) => all + one[side], 0);
  const [yes, no, abstain] = [sum('for'), sum('against'), sum('abstain')];
  if (yes + no === 0) return { adopted: false, by: 'nobody' };
  if (body.rules.weighted) {
    const { result } = decideAssembly({
      colleges: body.colleges.map((college) => ({
        ...{ id: college.id, name: college.name, weight: share(BigInt(college.weight)), public: college.public },
        ...({ carry: 'proportional', silent: 'leave-out' } as const),
        votes: votesOf(college.id, roll, counts),
      })),
      conditions: [{ id: 'weights', majority: 'absolute', base: 'expressed', over: 'weights', blocking: false }],
    });
    return { adopted: result.adopted, by: result.adopted ? 'weights' : 'unweighted' };
  }
  const words = { for: 'pour', against: 'contre', abstain: 'abstention' } as const;
  const president = body.rules.chairDecides && chair ? words[chair] : undefined;
  const ruling = applyRule('conseil-majorite', 'voix-preponderante', {
    ...{ pour: yes, contre: no, abstention: abstain },
    ...(president && { president }),
  });
  const adopted = 'resultat' in ruling && ruling['resultat'] === 'adoptee';
  if (yes !== no) return { adopted, by: 'majority' };
  return { adopted, by: president && president !== 'abstention' ? 'chair' : 'even' };
}

function votesOf(college: string, roll: readonly CollegeRoll[], counts: readonly Count[]) {
  const count = counts.find((one) => one.college === college);
  const of = roll.find(({ id }) => id === college);
  return {
    for: BigInt(count?.for ?? 0),
    against: BigInt(count?.against ?? 0),
    abstain: BigInt(count?.abstain ?? 0),
    registered: BigInt(of?.inOffice ?? 0),
    present: BigInt(of?.present ?? 0),
    represented: BigInt(of?.represented ?? 0),
  };
}

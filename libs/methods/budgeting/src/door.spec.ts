import { describe, expect, it } from 'vitest';
import { documentOf, feed, Unreadable } from '@mondee/methods/tallying';
import { budgetingMethods } from './door';

const PB = `META
key;value
budget;100.50
vote_type;approval
min_project_score_threshold;2
PROJECTS
project_id;cost;name
A;60;Abri
B;40.50;Banc
C;40;Compost
D;0;Don
VOTES
voter_id;vote
1;A,B
2;A,C
3;A
4;C
5;B
`;

function ask(id: string, options: object = {}, text = PB): Record<string, unknown> {
  const counting = budgetingMethods.find((one) => one.id === id)!.begin(options);
  const lines = feed(counting);
  lines.chunk(text);
  lines.end();
  return JSON.parse(documentOf(counting.finish(), { options: counting.options, sha256: '', elapsedMs: 0 }));
}

describe('the door of budgets', () => {
  it('tells winners, scores, names, cost and steps by the ids of the file', () => {
    expect(ask('pb.greedy')).toMatchObject({
      method: 'pb.greedy',
      winners: ['A', 'C', 'D'],
      ranking: [['A'], ['C', 'B'], ['D']],
      scores: { A: 3, B: 2, C: 2, D: 0 },
      names: { A: 'Abri' },
      input: { voters: 5, options: 4 },
      cost: '100.0',
      left: '0.5',
    });
  });

  it('asks the threshold of the file by default only where the method is one of thresholds', () => {
    expect(ask('pb.greedy-threshold')).toMatchObject({ winners: ['A', 'C'] });
    expect(ask('pb.greedy-threshold', { threshold: '3' })).toMatchObject({ winners: ['A'] });
    expect(ask('pb.greedy', { threshold: 'file' })).toMatchObject({ winners: ['A', 'C'] });
  });

  it('explains each project', () => {
    const told = ask('pb.mes');
    // 20.10 each: A takes 20 from each of three; C and B then lack money.
    expect(told).toMatchObject({ winners: ['D', 'A'], endowment: '201/10', runs: 1 });
    expect(told['projects']).toMatchObject([
      { project: 'A', outcome: 'bought', pricePerSupporter: '20', paidInFull: 3 },
      { project: 'B', outcome: 'not-affordable', supportersHold: '101/5', affordableAt: '20.2', supportersMissing: 2 },
      { project: 'C', outcome: 'not-affordable' },
      { project: 'D', outcome: 'free' },
    ]);
  });

  it('says whether greedy replaces the outcome', () => {
    const { comparison } = ask('pb.mes', { comparison: 'satisfaction' }) as { comparison: object };
    expect(comparison).toMatchObject({ preferGreedy: 2, preferEqualShares: 0, replaced: true });
  });

  it('lists every outcome of a tie, and shows the tie in the count', () => {
    const tied = PB.replace('B;40.50', 'B;40').replace('1;A,B\n2;A,C\n3;A\n', '1;B\n2;C\n3;\n');
    const told = ask('pb.mes', { allTies: true }, tied.replace('budget;100.50', 'budget;100'));
    expect(told['outcomes']).toEqual([['B', 'C', 'D']]);
    expect(told['ties']).toEqual([{ between: ['B', 'C'], resolvedBy: 'rule' }]);
  });

  it.each([
    ['pb.mes', { completion: 'twice' }, 'BadOption'],
    ['pb.mes', { increment: '0' }, 'BadOption'],
    ['pb.mes', { increment: 'much' }, 'BadOption'],
    ['pb.greedy', { threshold: 'x' }, 'BadOption'],
    ['pb.phragmen', { utility: 'cost' }, 'UnknownOption'],
  ])('%s refuses %j', (id, options, code) => {
    expect(() => ask(id, options)).toThrow(expect.objectContaining({ code }));
  });

  it('refuses what is no such file', () => {
    expect(() => ask('pb.mes', {}, 'hello: world')).toThrow(Unreadable);
    expect(() => ask('pb.greedy', {}, '')).toThrow(Unreadable);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import {
  allOutcomes,
  costOf,
  electionOf,
  greedy,
  mes,
  phragmen,
  readAbcYaml,
  readPabulib,
  writePabulib,
  type BudgetElection,
  type MesOptions,
} from './index';

const data = join(process.env['MONDEE_SHARED']!, 'data');
const folder = join(data, 'pabulib');
const files = readdirSync(folder).filter((name) => name.endsWith('.pb'));
const read = (name: string) => readPabulib(readFileSync(join(folder, name), 'utf8'));

type Outcome = { readonly winners: readonly string[]; readonly cost: string | number };
const { cases } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
  cases: Record<string, Record<string, Outcome>>;
};

const MES: Record<string, MesOptions> = {
  'pb.mes cost': {},
  'pb.mes cost (exact, second implementation)': {},
  'pb.mes cardinality': { utility: 'cardinality' },
  'pb.mes cost add1': { completion: 'add1' },
  'pb.mes cost add1u': { completion: 'add1u' },
  'pb.mes cost add1u stopWhenExhaustive integralStart': {
    completion: 'add1u',
    stopWhenExhaustive: true,
    integralStart: true,
  },
  'pb.mes cost utilitarian': { completion: 'utilitarian' },
};
/** A rule of the file that METHODS does not name: density greedy is no method of ours. */
const NOT_OURS = ['densityGreedy'];

const winnersBy = (name: string, election: BudgetElection): readonly number[] => {
  if (name === 'pb.greedy') return greedy(election).winners;
  if (name === 'pb.phragmen') return phragmen(election).winners;
  const options = MES[name];
  if (!options) throw new Error(`No rule here is called ${name}`);
  return mes(election, options).winners;
};

describe('Pabulib: computed outcomes', () => {
  it('every file has its cases', () => expect(Object.keys(cases).sort()).toEqual(files));
  for (const [name, outcomes] of Object.entries(cases))
    for (const [rule, expected] of Object.entries(outcomes).filter(([rule]) => !NOT_OURS.includes(rule)))
      it(`${name}: ${rule}`, () => {
        const election = electionOf(read(name));
        const winners = winnersBy(rule, election);
        expect(winners.map((at) => election.projects[at]!.id).sort()).toEqual([...expected.winners].sort());
        expect(costOf(election, winners)).toBe(BigInt(expected.cost) * 10n ** BigInt(election.scale));
      });
});

const OFFICIAL: Record<string, (election: BudgetElection) => readonly number[]> = {
  greedy: (election) => greedy(election).winners,
  'greedy-no-skip': (election) => greedy(election, 'no-skip', election.threshold).winners,
  'greedy-threshold': (election) => greedy(election, 'skip', election.threshold).winners,
  'equalshares/add1': (election) => mes(election, { completion: 'add1' }).winners,
};

describe('Pabulib: official winners, for the rules that are implemented', () => {
  for (const name of files) {
    const file = read(name);
    const rule = OFFICIAL[file.meta.get('rule')!];
    if (!rule || !file.projectColumns.includes('selected')) continue;
    it(`${name} by ${file.meta.get('rule')}`, () => {
      const election = electionOf(file);
      const official = file.projects.filter((row) => row.get('selected') === '1').map((row) => row.get('project_id')!);
      expect(
        rule(election)
          .map((at) => election.projects[at]!.id)
          .sort(),
      ).toEqual(official.sort());
    });
  }
});

describe('Pabulib: files', () => {
  for (const name of files)
    it(`${name} is the same after writing and reading`, () => {
      const file = read(name);
      const again = readPabulib(writePabulib(file));
      expect({ ...again, meta: [...again.meta] }).toEqual({ ...file, meta: [...file.meta] });
    });
});

const abc = join(data, 'abcvoting');
const RULES: Record<string, (election: BudgetElection) => readonly (readonly number[])[] | undefined> = {
  seqphragmen: (election) => allOutcomes((pick) => phragmen(election, pick).winners),
  'equal-shares': (election) =>
    allOutcomes((pick) => mes(election, { utility: 'cardinality', completion: 'phragmen' }, pick).winners),
  'equal-shares-with-av-completion': (election) =>
    allOutcomes((pick) => mes(election, { utility: 'cardinality', completion: 'utilitarian' }, pick).winners),
};

describe('abcvoting: every tied outcome', () => {
  for (const name of readdirSync(abc).filter((one) => one.endsWith('.abc.yaml'))) {
    const text = readFileSync(join(abc, name), 'utf8');
    const { compute } = parse(text) as {
      compute: { rule_id: string; result: number[][]; resolute?: boolean; [option: string]: unknown }[];
    };
    for (const { rule_id, result, resolute } of compute) {
      const rule = RULES[rule_id];
      if (!rule || resolute !== false || !result) continue;
      it(`${name}: ${rule_id}`, () => {
        const outcomes = rule(readAbcYaml(text))!;
        expect(outcomes.map((one) => one.join()).sort()).toEqual(
          result.map((one) => [...one].sort((a, b) => a - b).join()).sort(),
        );
      });
    }
  }
});

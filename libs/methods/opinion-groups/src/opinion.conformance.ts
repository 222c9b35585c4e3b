import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '@mondee/methods/tallying';
import { describe, expect, it } from 'vitest';
import {
  adjustedRand,
  flagReader,
  groupReader,
  opinion,
  voteReader,
  type Flags,
  type OpinionGroup,
  type VoteMatrix,
} from './index';

const folder = join(process.env['MONDEE_SHARED']!, 'data/polis');
const text = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');

interface Stat {
  readonly tid: number;
  readonly 'n-success': number;
  readonly 'p-success': number;
  readonly 'p-test': number;
  readonly repness?: number;
  readonly 'repness-test'?: number;
  readonly 'repful-for'?: string;
}
interface Math2 {
  readonly 'group-clusters': readonly { readonly id: number; readonly members: readonly number[] }[];
  readonly 'base-clusters': { readonly id: readonly number[]; readonly members: readonly (readonly number[])[] };
  readonly repness: Record<string, readonly Stat[]>;
  readonly consensus: { readonly agree: readonly Stat[]; readonly disagree: readonly Stat[] };
  readonly 'group-aware-consensus': Record<string, number>;
  readonly 'comment-priorities': Record<string, number>;
  readonly 'mod-out': readonly number[];
  readonly pca: { readonly center: readonly number[]; readonly comps: readonly (readonly number[])[] };
  readonly tids: readonly number[];
}

const near = (ours: number, theirs: number) =>
  expect(Math.abs(ours - theirs)).toBeLessThan(1e-6 * Math.max(1, Math.abs(theirs)));

describe.each(['fixture-25ptpt-3gp-no-strict-with-meta', 'fixture-below-100-ptpts'])('%s', (name) => {
  const matrix = readText(text(name, 'votes.json'), voteReader());
  const math = JSON.parse(text(name, 'math-pca2.json')) as Math2;
  const flagged = JSON.parse(text(name, 'statement-flags.json')) as Record<string, unknown>[];
  const flags: Flags = {
    out: new Set(
      flagged.filter((f) => (f['moderated'] ?? f['mod']) === -1).map((f) => String(f['statement_id'] ?? f['tid'])),
    ),
    meta: new Set(flagged.filter((f) => f['is_meta']).map((f) => String(f['statement_id'] ?? f['tid']))),
  };
  const base = new Map(math['base-clusters'].id.map((id, at) => [id, math['base-clusters'].members[at]!]));
  const personAt = new Map(matrix.people.map((id, at) => [id, at]));
  const given: OpinionGroup[] = math['group-clusters'].map(({ id, members }) => ({
    id: String(id),
    members: members.flatMap((one) => base.get(one)!).map((person) => personAt.get(String(person))!),
  }));
  const ours = opinion(matrix, flags, { given });
  const at = (tid: number) => matrix.statements.indexOf(String(tid));

  it('has the same mean of each statement, the server counting agreement as −1', () => {
    math.tids.forEach((tid, place) => near(-ours.map.centre[at(tid)]!, math.pca.center[place]!));
  });

  it('has the same axes, up to their sign', () => {
    for (const axis of [0, 1]) {
      const dot = math.tids.reduce(
        (sum, tid, place) => sum + ours.map.components[axis]![at(tid)]! * math.pca.comps[axis]![place]!,
        0,
      );
      expect(Math.abs(dot)).toBeGreaterThan(1 - 1e-9);
    }
  });

  it('finds what represents each group', () => {
    for (const [group, stats] of Object.entries(math.repness)) {
      const found = ours.repness[ours.groups.findIndex(({ id }) => id === group)]!;
      expect(found.map(({ statement, side }) => `${statement} ${side}`)).toEqual(
        stats.map((s) => `${s.tid} ${s['repful-for']}`),
      );
      found.forEach((own, place) => {
        const theirs = stats[place]!;
        expect(own.n).toBe(theirs['n-success']);
        near(own.p, theirs['p-success']);
        near(own.pTest, theirs['p-test']);
        near(own.repness, theirs.repness!);
        near(own.repnessTest, theirs['repness-test']!);
      });
    }
  });

  it('finds what everybody agrees and disagrees with', () => {
    for (const side of ['agree', 'disagree'] as const) {
      expect(ours.consensus[side].map(({ statement }) => statement)).toEqual(
        math.consensus[side].map(({ tid }) => String(tid)),
      );
      ours.consensus[side].forEach((own, place) => near(own.pTest, math.consensus[side][place]!['p-test']));
    }
  });

  it('weighs agreement across groups alike', () => {
    for (const [tid, value] of Object.entries(math['group-aware-consensus']))
      near(ours.groupAware[at(Number(tid))]!, value);
  });

  it('ranks what to show next alike', () => {
    const theirs = matrix.statements.map((id) => math['comment-priorities'][id]!);
    ours.priorities.forEach((own, place) =>
      expect(Math.abs(own - theirs[place]!)).toBeLessThan(1e-5 * Math.max(1, theirs[place]!)),
    );
  });
});

describe.each([
  ['15-per-hour-seattle', 0.85],
  ['brexit-consensus', 0.85],
  ['canadian-electoral-reform', 0.95],
])('%s', (name, least) => {
  const wide = readText(text(name, 'participants-votes.csv'), voteReader());
  const long = readText(text(name, 'votes.csv'), voteReader());
  const published = readText(text(name, 'participants-votes.csv'), groupReader());

  it('is the same conversation in both of its files', () => {
    const voted = ({ people, votes }: VoteMatrix) => people.filter((_, at) => votes[at]!.size > 0).length;
    expect(voted(long)).toBeGreaterThan(0.9 * voted(wide));
  });

  it('falls into groups much like the published ones', () => {
    const comments = text(name, 'comments.csv');
    const flags = readText(comments, flagReader());
    const { groups } = opinion(wide, flags, { maxK: new Set(published.values()).size });
    const ourOf = new Map(
      groups.flatMap(({ members }, at) => members.map((person) => [wide.people[person]!, at] as const)),
    );
    const common = wide.people.filter((person) => published.has(person) && ourOf.has(person));
    const theirs = [...new Set(published.values())];
    const ari = adjustedRand(
      common.map((person) => ourOf.get(person)!),
      common.map((person) => theirs.indexOf(published.get(person)!)),
    );
    expect(ari).toBeGreaterThan(least);
  });
});

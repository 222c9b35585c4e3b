import { evidenceFor, type Evidence } from './evidence';
import { bestGrouping, groupable, meanSilhouette } from './grouping';
import { opinionMap, type OpinionMap } from './map';
import {
  consensus,
  groupAware,
  priorities,
  representatives,
  type Agreement,
  type Groups,
  type Representative,
} from './statistics';
import type { Flags, VoteMatrix } from './votes';

/** A group with its name and its people, as indexes. */
export interface OpinionGroup {
  readonly id: string;
  readonly members: readonly number[];
}

export interface Opinion {
  readonly map: OpinionMap;
  /** The best grouping into two or more, whether or not the votes support it: see `evidence`. */
  readonly groups: readonly OpinionGroup[];
  readonly silhouette: number;
  readonly evidence: Evidence;
  /** By group, in their order. */
  readonly repness: readonly (readonly Representative[])[];
  readonly consensus: { readonly agree: readonly Agreement[]; readonly disagree: readonly Agreement[] };
  /** By statement. */
  readonly groupAware: readonly number[];
  readonly priorities: readonly number[];
}

export interface OpinionOptions {
  /** The most groups that are tried; five by default. */
  readonly maxK?: number;
  /** Groups given from outside, in place of ours. */
  readonly given?: readonly OpinionGroup[];
}

/**
 * Where people agree and where they part: the map, the groups, what represents each, what unites all.
 * Statistics as Polis publishes them (Small et al. 2021); groups are shown only as far as `evidence` goes.
 */
export function opinion(matrix: VoteMatrix, flags: Flags, { maxK = 5, given }: OpinionOptions = {}): Opinion {
  const map = opinionMap(matrix, flags);
  const people = groupable(matrix);
  const found = given
    ? {
        groups: given.map(({ members }) => members),
        silhouette: meanSilhouette(
          map.projection,
          given.map(({ members }) => members),
        ),
      }
    : bestGrouping(map.projection, people, maxK);
  const groups: readonly OpinionGroup[] =
    given ?? (found?.groups ?? [people]).map((members, at) => ({ id: String(at), members }));
  const members: Groups = groups.map((group) => group.members);
  return {
    map,
    groups,
    silhouette: found?.silhouette ?? 0,
    evidence: evidenceFor(matrix, flags, found, maxK),
    repness: representatives(matrix, flags, members),
    consensus: consensus(matrix, flags),
    groupAware: groupAware(matrix, members),
    priorities: priorities(matrix, flags, members, map.extremity),
  };
}

import { Unreadable } from '@mondee/methods/tallying';
import { parse } from 'yaml';
import { groupBallots, type BudgetElection } from './election';

/**
 * Reads an abcvoting `.abc.yaml`: candidates cost one each, the budget is the committee's size; ids are the file's
 * numbers from 0. @throws Unreadable
 */
export function readAbcYaml(text: string): BudgetElection {
  const file = document(text);
  const size = file['committeesize'];
  const profile = file['profile'];
  if (!isCount(size)) throw new Unreadable('NoCommitteeSize', 'The file states no committeesize.', 1);
  if (!Array.isArray(profile)) throw new Unreadable('NoProfile', 'The file has no profile: a list of ballots.', 1);
  const stated = file['num_cand'];
  const ballots = profile.map((ballot: unknown) => {
    const approved = Array.isArray(ballot) ? ballot : (ballot as { approved?: unknown })?.approved;
    if (!Array.isArray(approved) || !approved.every(isCount))
      throw new Unreadable('NotABallot', 'A ballot is a list of candidate numbers.', 1);
    return { approved: [...new Set(approved)].sort((a, b) => a - b) };
  });
  const most = ballots.reduce((n, { approved }) => Math.max(n, (approved.at(-1) ?? -1) + 1), 0);
  const count = isCount(stated) ? stated : most;
  if (most > count || count > 100_000)
    throw new Unreadable('UnknownCandidate', 'A ballot names a candidate beyond num_cand.', 1);
  return {
    projects: Array.from({ length: count }, (_, at) => ({ id: String(at), name: String(at), cost: 1n })),
    groups: groupBallots(ballots),
    voters: ballots.length,
    budget: BigInt(size),
    scale: 0,
    committee: true,
  };
}

function document(text: string): Record<string, unknown> {
  try {
    const read: unknown = parse(text, { maxAliasCount: 0 });
    if (read && typeof read === 'object') return read as Record<string, unknown>;
  } catch (fault) {
    const at = (fault as { linePos?: { line: number }[] }).linePos?.[0]?.line ?? 1;
    throw new Unreadable('NotYaml', 'This is not readable YAML.', at);
  }
  throw new Unreadable('NotYaml', 'This is not an abcvoting file.', 1);
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

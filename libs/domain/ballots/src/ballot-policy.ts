import { hasRole, type PolicyViewer } from '@mondee/domain/people';
import { ok, refuse, type Instant, type Result } from '@mondee/kernel';
import type { Ballot, BallotChannel } from './ballot';

/** Those who put to the vote: facilitators, agents, elected officials and administrators. */
const ORGANISERS = ['facilitator', 'agent', 'decider', 'administrator'] as const;
/** Those who keep a booth, a desk and its counts. */
const BOOTH = ['agent', 'facilitator', 'helper', 'administrator'] as const;

export function canOrganise(viewer: PolicyViewer): Result<true> {
  if (!viewer.person) return refuse('people.SignInNeeded');
  return hasRole(viewer, ...ORGANISERS) ? ok(true) : refuse('ballots.NotOrganiser');
}

export function canKeepBooth(viewer: PolicyViewer): Result<true> {
  if (!viewer.person) return refuse('people.SignInNeeded');
  return hasRole(viewer, ...BOOTH) ? ok(true) : refuse('ballots.NotOrganiser');
}

/** A draft is its organisers' and its tellers'; whatever opened is everybody's. */
export function canSee(viewer: PolicyViewer, ballot: Ballot): Result<true> {
  if (ballot.state !== 'draft' || canOrganise(viewer).ok || isTeller(viewer, ballot)) return ok(true);
  return refuse('ballots.NotFound');
}

export function canChange(viewer: PolicyViewer, ballot: Ballot): Result<true> {
  const can = canOrganise(viewer);
  if (!can.ok) return can;
  return ballot.state === 'draft' ? ok(true) : refuse('ballots.Opened');
}

export function canStop(viewer: PolicyViewer, ballot: Ballot): Result<true> {
  const can = canOrganise(viewer);
  if (!can.ok) return can;
  return ballot.state === 'open' || ballot.state === 'closed' ? ok(true) : notRunning(ballot);
}

export const isTeller = (viewer: PolicyViewer, { tellers }: Ballot): boolean =>
  !!viewer.person && tellers.some(({ person }) => person === viewer.person);

/** An open ballot has nothing to open: any organiser counts it. */
export function canCount(viewer: PolicyViewer, ballot: Ballot): Result<true> {
  if (!viewer.person) return refuse('people.SignInNeeded');
  if (ballot.state === 'draft')
    return canSee(viewer, ballot).ok ? refuse('ballots.NotOpen') : refuse('ballots.NotFound');
  if (ballot.rule.secrecy !== 'open' && !isTeller(viewer, ballot)) return refuse('ballots.NotATeller');
  if (ballot.rule.secrecy === 'open' && !canOrganise(viewer).ok) return canOrganise(viewer);
  if (ballot.state === 'counted') return refuse('ballots.AlreadyCounted');
  if (ballot.state === 'stopped') return refuse('ballots.Stopped');
  return ballot.state === 'closed' ? ok(true) : refuse('ballots.NotClosed', { params: { at: ballot.closesAt } });
}

/** Whether one votes at this instant: the stated ones decide, whatever job has run. */
export function takesVotes(ballot: Ballot, at: Instant, channel: BallotChannel): Result<true> {
  if (ballot.state === 'draft') return refuse('ballots.NotFound');
  if (ballot.state === 'stopped') return refuse('ballots.Stopped');
  if (Date.parse(at) < Date.parse(ballot.opensAt))
    return refuse('ballots.NotYetOpen', { params: { at: ballot.opensAt } });
  if (ballot.state !== 'open' || Date.parse(at) >= Date.parse(ballot.closesAt))
    return refuse('ballots.Closed', { params: { at: ballot.closesAt } });
  return ballot.rule.channels.includes(channel) ? ok(true) : refuse('ballots.ChannelNotOpen');
}

function notRunning(ballot: Ballot) {
  if (ballot.state === 'counted') return refuse('ballots.AlreadyCounted');
  return ballot.state === 'stopped' ? refuse('ballots.Stopped') : refuse('ballots.NotOpen');
}

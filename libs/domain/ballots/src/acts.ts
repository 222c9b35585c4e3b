import { mayAct, type RuleContext } from '@mondee/domain/people';
import { ok, plainText, refuse, type Act, type Id, type Instant, type Result } from '@mondee/kernel';
import { isSecret, type Ballot, type BallotChannel, type Closed, type Counted, type Draft, type Open } from './ballot';
import type { Stopped } from './ballot';
import { readBallot, type BallotInput } from './ballot-draft';
import * as facts from './ballot-facts';
import { canChange, canCount, canOrganise, canStop, isTeller, takesVotes } from './ballot-policy';
import { freezeElectorate, largeEnough, registeredOf, type Elector, type FrozenElector } from './electorate';

type Changed<S, M = unknown> = Result<{ readonly state: S; readonly facts: facts.BallotFact[] } & M>;

/** Begins a ballot or changes one that has not opened; a teller who has made a key keeps it. */
export function draft(
  before: Ballot | undefined,
  input: BallotInput,
  act: Act,
  ctx: RuleContext & { id: Id; newId: () => Id },
): Changed<Draft> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = before ? canChange(ctx.viewer, before) : canOrganise(ctx.viewer);
  if (!can.ok) return can;
  const read = readBallot(input);
  if (!read.ok) return read;
  const tellers = read.value.tellers.map(
    (person) => before?.tellers.find((one) => one.person === person) ?? { id: ctx.newId(), person },
  );
  const state: Draft = {
    ...(before?.about && { about: before.about }),
    ...read.value,
    tellers,
    id: ctx.id,
    author: before?.author ?? ctx.viewer.person!,
    state: 'draft',
  };
  return ok({ state, facts: before ? [] : [facts.drafted(state)] });
}

/** A teller makes a key of their own on their device; the public part comes here. */
export function makeReady(ballot: Ballot, publicKey: string, act: Act, ctx: RuleContext): Changed<Ballot> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  if (!isTeller(ctx.viewer, ballot))
    return ballot.state === 'draft' ? refuse('ballots.NotFound') : refuse('ballots.NotATeller');
  if (ballot.state !== 'draft') return refuse('ballots.Opened');
  if (!/^[A-Za-z0-9_-]{43}$/.test(publicKey)) return refuse('ballots.BadEnvelope', { field: 'publicKey' });
  const tellers = ballot.tellers.map((one) => (one.person === ctx.viewer.person ? { ...one, publicKey } : one));
  return ok({ state: { ...ballot, tellers }, facts: [facts.tellerReady(ballot, ctx.viewer.person!)] });
}

/**
 * Opens it: list and rule are frozen from here. Who opens is an organiser, or a room that hands its list over.
 * @param key what seals choices; made for this ballot, its other half split among the tellers
 */
export function open(
  ballot: Ballot,
  electors: readonly Elector[],
  key: string | undefined,
  at: Instant,
  threshold: number,
): Changed<Open, { readonly electors: readonly FrozenElector[] }> {
  if (ballot.state !== 'draft') return refuse('ballots.Opened');
  if (Date.parse(at) >= Date.parse(ballot.closesAt)) return refuse('ballots.BadDates', { field: 'closesAt' });
  const frozen = freezeElectorate(ballot.rule, electors);
  if (!frozen.ok) return frozen;
  const large = largeEnough(ballot.rule, frozen.value, threshold);
  if (!large.ok) return large;
  const state: Open = {
    ...ballot,
    state: 'open',
    openedAt: at,
    registered: registeredOf(frozen.value),
    ...(isSecret(ballot.rule) && key && { publicKey: key }),
  };
  const voters = frozen.value.filter(({ recused }) => !recused).length;
  return ok({ state, electors: frozen.value, facts: [facts.opened(state, voters)] });
}

/** A secret ballot opens when enough tellers have made their key; two at least. */
export function tellersReady({ rule, tellers }: Ballot): Result<true> {
  if (!isSecret(rule)) return ok(true);
  const ready = tellers.filter(({ publicKey }) => publicKey).length;
  const sound = tellers.length >= 2 && ready === tellers.length && rule.tellersNeeded <= tellers.length;
  return sound
    ? ok(true)
    : refuse('ballots.TellersMissing', { field: 'tellers', params: { ready, needed: Math.max(2, tellers.length) } });
}

/** A line of the list, as it is when somebody votes. */
export interface RollLine {
  readonly id: Id;
  readonly person?: Id;
  readonly channels: readonly BallotChannel[];
  readonly recused: boolean;
  readonly signedAt?: Instant;
  readonly signedBy?: BallotChannel;
}

/** What the clocks of two servers may differ. */
const CLOCKS_APART_MS = 60_000;

/**
 * Whether this line votes now by this way. A vote by one way closes the others; by the same way on line one may vote
 * again, and the last counts. On paper one votes once.
 */
export function sign(
  ballot: Ballot,
  line: RollLine | undefined,
  channel: BallotChannel,
  at: Instant,
): Changed<BallotChannel> {
  const takes = takesVotes(ballot, at, channel);
  if (!takes.ok) return takes;
  if (!line) return refuse('ballots.NotOnList');
  if (line.recused) return refuse('ballots.Recused');
  if (!line.channels.includes(channel)) return refuse('ballots.ChannelNotOpen');
  if (line.signedBy && line.signedBy !== channel)
    return refuse('ballots.VotedElsewhere', { params: { channel: line.signedBy } });
  if (line.signedBy && channel === 'paper') return refuse('ballots.AlreadyVoted');
  // The last vote counts: a clock that went back would make an older one the last.
  if (line.signedAt && Date.parse(at) + CLOCKS_APART_MS < Date.parse(line.signedAt))
    return refuse('ballots.ClockMoved');
  return ok({ state: channel, facts: [facts.signed(ballot, channel, line.person, !!line.signedBy)] });
}

export function stop(ballot: Ballot, raw: unknown, act: Act, ctx: RuleContext): Changed<Stopped> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canStop(ctx.viewer, ballot);
  if (!can.ok) return can;
  if (ballot.state !== 'open' && ballot.state !== 'closed') return refuse('ballots.NotOpen');
  const reason = plainText('ballots', 'reason', raw, { min: 10, max: 1000, lines: 'many' });
  if (!reason.ok) return reason;
  const state: Stopped = { ...ballot, state: 'stopped', stoppedAt: act.at, reason: reason.value };
  return ok({ state, facts: [facts.stopped(state)] });
}

/** At its stated instant, by a job that may come late; twice changes nothing. */
export function close(ballot: Ballot, at: Instant): Changed<Closed> | undefined {
  if (ballot.state !== 'open' || Date.parse(at) < Date.parse(ballot.closesAt)) return undefined;
  const state: Closed = { ...ballot, state: 'closed', closedAt: ballot.closesAt };
  return ok({ state, facts: [facts.closed(state)] });
}

export function startCount(ballot: Ballot, act: Act, ctx: RuleContext): Result<Closed> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canCount(ctx.viewer, ballot);
  if (!can.ok) return can;
  return ballot.state === 'closed' ? ok(ballot) : refuse('ballots.NotClosed', { params: { at: ballot.closesAt } });
}

export function count(
  ballot: Closed,
  result: { input: string; hash: string; voted: number; adopted: boolean },
  destroyed: { envelopes: number; shares: number },
  at: Instant,
): { state: Counted; facts: facts.BallotFact[] } {
  const state: Counted = { ...ballot, state: 'counted', countedAt: at };
  const key = isSecret(ballot.rule) ? [facts.keyDestroyed(state, destroyed.envelopes, destroyed.shares)] : [];
  return { state, facts: [facts.counted(state, result), ...key] };
}

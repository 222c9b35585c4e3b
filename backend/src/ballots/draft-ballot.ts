import { Inject, Injectable } from '@nestjs/common';
import { isId, newId, ok, refuse, type Id, type Ref, type Result } from '@mondee/kernel';
import { canOrganise, draft, makeReady, stop, type Ballot, type BallotInput } from '@mondee/domain/ballots';
import { policyViewer, ruleContext } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { FactStore } from '../platform/facts/facts.store';
import { Jobs } from '../platform/jobs/jobs';
import { BallotStore } from './ballot.store';
import { BoxKeys } from './box-keys';
import { Places } from '../territory';
import { BallotThings } from './ballot-things';
import { BoxStore } from './box.store';
import { RollStore } from './roll.store';

export interface DraftedInput extends Omit<BallotInput, 'tellers' | 'about'> {
  readonly ballotId?: string;
  readonly tellers?: readonly string[];
  readonly aboutId?: string;
}

/** An organiser writes a ballot; tellers make their keys; whoever organises stops it with a reason. */
@Injectable()
export class DraftBallot {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(BallotStore) private readonly ballots: BallotStore,
    @Inject(RollStore) private readonly roll: RollStore,
    @Inject(BoxStore) private readonly box: BoxStore,
    @Inject(FactStore) private readonly facts: FactStore,
    @Inject(BoxKeys) private readonly boxKeys: BoxKeys,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(BallotThings) private readonly things: BallotThings,
    @Inject(Places) private readonly places: Places,
  ) {}

  async run(viewer: Viewer, input: DraftedInput, how?: ActRequest): Promise<Result<Ballot>> {
    const { ballotId, tellers = [], aboutId, ...rest } = input;
    const can = canOrganise(policyViewer(viewer));
    if (!can.ok) return can;
    if (ballotId !== undefined && !isId(ballotId)) return refuse('platform.NotAnId', { field: 'ballotId' });
    if (tellers.length > 20) return refuse('ballots.TooMany', { field: 'tellers', params: { max: 20 } });
    if (aboutId !== undefined && !isId(aboutId)) return refuse('platform.NotAnId', { field: 'aboutId' });
    const about: Ref | undefined = aboutId && (await this.facts.publicSubjects([aboutId as Id]))[0];
    if (aboutId && !about) return refuse('ballots.NotFound', { field: 'aboutId' });
    return this.acts.perform(viewer, how, async (tx, act) => {
      const id = (ballotId as Id | undefined) ?? newId(Date.parse(act.at));
      const named = await this.people(tx, tellers);
      if (!named.ok) return named;
      const before = await this.ballots.find(tx, id, 'update');
      const ctx = { ...ruleContext(viewer), id, newId: () => newId(Date.parse(act.at)) };
      const outcome = draft(
        before,
        { ...rest, rule: ruleOf(rest.rule), tellers: named.value, ...(about && { about }) },
        act,
        ctx,
      );
      if (!outcome.ok) return outcome;
      const known = await this.places.ready();
      if (outcome.value.state.rule.budget?.communes?.some((code) => !known.commune(code)))
        return refuse('ballots.BadRule', { field: 'rule.budget.communes', params: { why: 'commune' } });
      const rule = await this.things.linked(outcome.value.state.rule);
      if (!rule.ok) return rule;
      const state = { ...outcome.value.state, rule: rule.value };
      await this.ballots.save(tx, state);
      await this.ballots.saveTellers(tx, state);
      return done<Ballot>(state, ...outcome.value.facts);
    });
  }

  /** Tellers by account, or by the address that whoever prepares the ballot knows of them. */
  private async people(tx: Tx, tellers: readonly string[]): Promise<Result<Id[]>> {
    const written = tellers.map((one) => one.trim().toLowerCase());
    const byEmail = await this.roll.byEmails(tx, written);
    const ids = written.map((one) => byEmail.get(one) ?? (isId(one) ? one : undefined));
    const known = await this.roll.known(
      tx,
      ids.filter((one) => one !== undefined),
    );
    const unknown = ids.findIndex((one) => !one || !known.has(one));
    if (unknown < 0) return ok(ids as Id[]);
    return refuse('ballots.TellerUnknown', { field: 'tellers', params: { who: tellers[unknown]!.slice(0, 80) } });
  }

  makeReady(viewer: Viewer, ballotId: string, publicKey: string, how?: ActRequest): Promise<Result<Ballot>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const ballot = isId(ballotId) ? await this.ballots.find(tx, ballotId, 'update') : undefined;
      if (!ballot) return refuse('ballots.NotFound');
      const outcome = makeReady(ballot, publicKey, act, ruleContext(viewer));
      if (!outcome.ok) return outcome;
      await this.ballots.saveTellers(tx, outcome.value.state);
      return done<Ballot>(outcome.value.state, ...outcome.value.facts);
    });
  }

  async stop(viewer: Viewer, ballotId: string, reason: unknown, how?: ActRequest): Promise<Result<Ballot>> {
    const stopped = await this.acts.perform<Ballot>(viewer, how, async (tx, act) => {
      const ballot = isId(ballotId) ? await this.ballots.find(tx, ballotId, 'update') : undefined;
      if (!ballot) return refuse('ballots.NotFound');
      const outcome = stop(ballot, reason, act, ruleContext(viewer));
      if (!outcome.ok) return outcome;
      await this.ballots.save(tx, outcome.value.state);
      // Nobody will ever open this box: what is in it goes, and so does what would open it.
      await this.box.destroyEnvelopes(tx, ballot.id);
      await this.ballots.destroyShares(tx, ballot.id);
      await this.roll.dropCodes(tx, ballot.id);
      await this.jobs.enqueue(tx, 'ballot', { ballotId: ballot.id });
      return done<Ballot>(outcome.value.state, ...outcome.value.facts);
    });
    if (stopped.ok) await this.boxKeys.destroy(stopped.value.id);
    return stopped;
  }
}

/** The rule comes as text: what is no JSON is no rule. */
function ruleOf(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

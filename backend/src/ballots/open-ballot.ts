import { Inject, Injectable } from '@nestjs/common';
import { isId, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import {
  canOrganise,
  isSecret,
  isSoundText,
  open,
  sealShare,
  tellersReady,
  type Ballot,
  type Elector,
  type Open,
} from '@mondee/domain/ballots';
import { base64url, fromBase64url, newKeyPair, shareHash, split } from '@mondee/methods/sealing';
import { policyViewer } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { Jobs } from '../platform/jobs/jobs';
import { Settings } from '../platform/settings/settings';
import { BallotStore, type SealedShare } from './ballot.store';
import { BoxKeys } from './box-keys';
import { readElectors } from './read-electors';
import { RollStore } from './roll.store';

export interface OpenedInput {
  readonly ballotId: string;
  readonly communes?: readonly string[];
  readonly level?: string;
  readonly csv?: string;
}

/** Freezes list and rule, makes the key and splits it. The whole key is in no table, no log and no answer. */
@Injectable()
export class OpenBallot {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(BallotStore) private readonly ballots: BallotStore,
    @Inject(RollStore) private readonly roll: RollStore,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(BoxKeys) private readonly boxKeys: BoxKeys,
  ) {}

  run(viewer: Viewer, input: OpenedInput, how?: ActRequest): Promise<Result<Open>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const ballot = isId(input.ballotId) ? await this.ballots.find(tx, input.ballotId, 'update') : undefined;
      const can = canOrganise(policyViewer(viewer));
      if (!can.ok) return can;
      if (!ballot) return refuse('ballots.NotFound');
      const electors = input.csv
        ? await readElectors(tx, this.roll, input.csv, act.at)
        : await this.residents(tx, ballot, input, act);
      if (!electors.ok) return electors;
      const opened = await this.within(tx, ballot, electors.value, act);
      return opened.ok ? done<Open>(opened.value.state, ...opened.value.facts) : opened;
    });
  }

  /**
   * For a room that hands its own list over, in its own transaction: it appends the facts that come back.
   * Whether who acts may open it is that room's rule.
   */
  async within(tx: Tx, ballot: Ballot, electors: readonly Elector[], act: Pick<Act, 'at'>) {
    const ready = tellersReady(ballot);
    if (!ready.ok) return ready;
    const pair = isSecret(ballot.rule) ? newKeyPair() : undefined;
    const key = pair && base64url(pair.publicKey);
    const threshold = this.settings.get<number>('ballots.threshold');
    const outcome = open(ballot, electors, key, act.at, threshold);
    if (!outcome.ok) return outcome;
    const { state, electors: frozen } = outcome.value;
    await this.ballots.save(tx, pair ? { ...state, boxLock: await this.boxKeys.make(state.id) } : state);
    await this.roll.freeze(tx, state.id, frozen, act.at);
    if (pair) await this.ballots.keepShares(tx, await sealedShares(ballot, pair.privateKey));
    pair?.privateKey.fill(0);
    // The story of a demonstration opens ballots of last month: their end is a step of the story, not a job for now.
    if (Date.parse(state.closesAt) > Date.now())
      await this.jobs.enqueue(tx, 'ballot', { ballotId: state.id }, state.closesAt);
    return outcome;
  }

  private async residents(
    tx: Tx,
    { rule }: Ballot,
    { communes = rule.budget?.communes ?? [], level }: OpenedInput,
    { at }: Pick<Act, 'at'>,
  ): Promise<Result<Elector[]>> {
    if (!communes.length || communes.length > 500 || !communes.every(isSoundText))
      return refuse('ballots.EmptyList', { field: 'communes' });
    return { ok: true, value: await this.roll.residents(tx, communes, level !== 'declared', at) };
  }
}

/** A part of the key for each teller, which only their own key opens. */
async function sealedShares({ id, rule, tellers }: Ballot, key: Uint8Array): Promise<SealedShare[]> {
  const shares = split(key, tellers.length, rule.tellersNeeded);
  return Promise.all(
    tellers.map(async ({ id: teller, publicKey }, at) => {
      const share = shares[at]!;
      const sealed = await sealShare(id as Id, share.value, fromBase64url(publicKey!)!);
      return { teller, sealed, hash: shareHash(share) };
    }),
  );
}

import { Inject, Injectable } from '@nestjs/common';
import { isId, ok, refuse, type Result } from '@mondee/kernel';
import { close, isSecret, startCount, type Ballot, type Closed } from '@mondee/domain/ballots';
import { base64url, combine, fromBase64url, publicKeyOf, shareHash, type KeyShare } from '@mondee/methods/sealing';
import { ruleContext } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { BallotStore } from './ballot.store';
import { BoxKeys } from './box-keys';
import { CountBallot } from './count-ballot';

export interface HandedShare {
  readonly tellerId: string;
  readonly share: string;
}

/** The tellers, together, open the box: their parts make the key for the time of this transaction, and it is nowhere kept. */
@Injectable()
export class OpenCount {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(BallotStore) private readonly ballots: BallotStore,
    @Inject(CountBallot) private readonly counting: CountBallot,
    @Inject(BoxKeys) private readonly boxKeys: BoxKeys,
  ) {}

  async run(
    viewer: Viewer,
    ballotId: string,
    shares: readonly HandedShare[],
    how?: ActRequest,
  ): Promise<Result<Ballot>> {
    const counted = await this.count(viewer, ballotId, shares, how);
    if (counted.ok) await this.boxKeys.destroy(counted.value.id);
    return counted;
  }

  private count(
    viewer: Viewer,
    ballotId: string,
    shares: readonly HandedShare[],
    how?: ActRequest,
  ): Promise<Result<Ballot>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const found = isId(ballotId) ? await this.ballots.find(tx, ballotId, 'update') : undefined;
      if (!found) return refuse('ballots.NotFound');
      // The job may be late; the instant is not.
      const closing = close(found, act.at);
      const ballot = closing?.ok ? closing.value.state : found;
      const may = startCount(ballot, act, ruleContext(viewer));
      if (!may.ok) return may;
      if (closing?.ok) await this.ballots.save(tx, ballot);
      const key = await this.key(tx, may.value, shares);
      if (!key.ok) return key;
      const counted = await this.counting.within(tx, may.value, key.value, act.at);
      key.value?.fill(0);
      if (!counted.ok) return counted;
      return done<Ballot>(counted.value.state, ...(closing?.ok ? closing.value.facts : []), ...counted.value.facts);
    });
  }

  private async key(tx: Tx, ballot: Closed, handed: readonly HandedShare[]): Promise<Result<Uint8Array | undefined>> {
    if (!isSecret(ballot.rule)) return ok(undefined);
    const kept = await this.ballots.shares(tx, ballot.id);
    const shares: KeyShare[] = [];
    for (const { tellerId, share } of handed.slice(0, 20)) {
      const own = kept.find(({ teller }) => teller === tellerId);
      const value = share.length <= 200 ? fromBase64url(share) : undefined;
      const false_ = () => refuse('ballots.ShareFalse', { field: 'shares', params: { teller: tellerId.slice(0, 40) } });
      if (!own || !value || shareHash({ number: own.number, value }) !== own.hash) return false_();
      if (!shares.some(({ number }) => number === own.number)) shares.push({ number: own.number, value });
    }
    const { tellersNeeded } = ballot.rule;
    if (shares.length < tellersNeeded)
      return refuse('ballots.SharesMissing', {
        field: 'shares',
        params: { have: shares.length, needed: tellersNeeded },
      });
    const key = combine(shares.slice(0, tellersNeeded));
    if (base64url(publicKeyOf(key)) !== ballot.publicKey) throw new Error('The parts are true and the key is not');
    return ok(key);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { isId, newId, ok, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { readCode } from '@mondee/domain/people';
import {
  envelopeSize,
  isSecret,
  readChoice,
  sealChoice,
  sign,
  type Ballot,
  type BallotChannel,
} from '@mondee/domain/ballots';
import { fingerprint, fromBase64url, receiptWords } from '@mondee/methods/sealing';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, CLOCK, done, type Outcome } from '../platform/facts/acts';
import { FloodLimits } from '../platform/http/flood-limits';
import type { Clock } from '@mondee/kernel';
import { BallotStore } from './ballot.store';
import type { BallotReceiptView } from './ballot-result.view';
import { ballotCodeHash } from './ballot-code-hash';
import { BoxKeys } from './box-keys';
import { BoxStore } from './box.store';
import { RefusedVotesStore } from './refused-votes.store';
import { RollStore } from './roll.store';

export interface CastInput {
  readonly ballotId: string;
  readonly envelope?: string;
  readonly choice?: string;
  readonly code?: string;
}

/** Codes typed in one name, and from one place: a town hall's screen, not a machine that tries them all. */
const CODES = { person: 20, place: 120, minutes: 15 };

/** A vote: the line of the list is signed and the envelope laid in the box, both or neither. */
@Injectable()
export class CastBallot {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(BallotStore) private readonly ballots: BallotStore,
    @Inject(RollStore) private readonly roll: RollStore,
    @Inject(BoxStore) private readonly box: BoxStore,
    @Inject(FloodLimits) private readonly floods: FloodLimits,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BoxKeys) private readonly boxKeys: BoxKeys,
    @Inject(RefusedVotesStore) private readonly refused: RefusedVotesStore,
  ) {}

  /** What is refused leaves nothing of itself: only that it was, why, and in which hour. */
  async run(viewer: Viewer, input: CastInput, how?: ActRequest, ip?: string): Promise<Result<BallotReceiptView>> {
    if (!isId(input.ballotId)) return refuse('ballots.NotFound');
    const outcome = await this.vote(viewer, input, how, ip);
    if (!outcome.ok) await this.refused.note(input.ballotId, outcome.refusal.code, this.clock.now());
    return outcome;
  }

  private async vote(
    viewer: Viewer,
    input: CastInput,
    how: ActRequest | undefined,
    ip: string | undefined,
  ): Promise<Result<BallotReceiptView>> {
    if (!isId(input.ballotId)) return refuse('ballots.NotFound');
    if (input.code !== undefined)
      return this.byCode(input.ballotId, input, { ...(viewer.person && { person: viewer.person }), ip });
    if (how?.channel && how.channel !== 'web') return refuse('ballots.ChannelNotOpen');
    // A weight and a proxy are the list's: nobody votes here as an organisation, nor, where a choice is a secret, for somebody.
    if (how?.organisationId || how?.helpedPersonId) return refuse('ballots.NoHelper');
    return this.acts.perform(viewer, how, (tx, act) =>
      this.cast(tx, input as CastInput & { ballotId: Id }, act, { person: viewer.person! }, 'web'),
    );
  }

  private async byCode(
    ballot: Id,
    input: CastInput,
    who: { person?: Id; ip?: string | undefined },
  ): Promise<Result<BallotReceiptView>> {
    const free = await this.floods.take('ballots.code', CODES, who);
    if (!free.ok) return refuse('ballots.CodeLocked', { field: 'code', params: free.refusal.params ?? {} });
    const code = readCode(input.code);
    if (!code.ok) return refuse('ballots.CodeUnknown', { field: 'code' });
    const hash = await ballotCodeHash(ballot, code.value);
    const at = this.clock.now();
    const act: Act = { id: newId(Date.parse(at)), actor: { kind: 'system', name: 'ballots.code' }, channel: 'web', at };
    return this.acts.run(act, async (tx) => {
      const found = await this.roll.lineOfCode(tx, ballot, hash, at);
      if (!found) return refuse('ballots.CodeUnknown', { field: 'code' });
      const by = { line: found.line, ...(who.person && { asked: who.person }) };
      const outcome = await this.cast(tx, { ...input, ballotId: ballot }, act, by, found.channel);
      if (outcome.ok && found.channel === 'desk') await this.roll.dropCode(tx, hash);
      return outcome;
    });
  }

  private async cast(
    tx: Tx,
    input: CastInput & { ballotId: Id },
    { at }: Pick<Act, 'at'>,
    by: { person: Id } | { line: Id; asked?: Id },
    channel: BallotChannel,
  ): Promise<Result<Outcome<BallotReceiptView>>> {
    const ballot = await this.ballots.find(tx, input.ballotId, 'share');
    if (!ballot) return refuse('ballots.NotFound');
    const line = await this.roll.hold(tx, ballot.id, by);
    // A code of a line that is somebody's, in the hands of somebody else who is signed in.
    if ('asked' in by && line?.person && line.person !== by.asked)
      return refuse('ballots.CodeNotYours', { field: 'code' });
    const signed = sign(ballot, line, channel, at);
    if (!signed.ok) return signed;
    const print = await this.lay(tx, ballot, line!.id, input);
    if (!print.ok) return print;
    await this.roll.sign(tx, line!.id, channel, at);
    const receipt = { id: ballot.id, kind: 'receipt', replaces: !!line!.signedBy };
    const words = print.value ? { words: receiptWords(print.value), fingerprint: print.value } : { words: [] };
    return done({ ...receipt, ...words }, ...signed.value.facts);
  }

  /** Into the box, sealed; or by name, where the ballot is open. Gives the fingerprint of what was sealed. */
  private async lay(tx: Tx, ballot: Ballot, line: Id, input: CastInput): Promise<Result<string | undefined>> {
    if (!isSecret(ballot.rule)) {
      const choice = readChoice(ballot.rule, input.choice);
      if (!choice.ok) return choice;
      await this.box.putNamed(tx, ballot.id, line, choice.value);
      return ok(undefined);
    }
    const sealed = await this.sealed(ballot, input);
    if (!sealed.ok) return sealed;
    const print = fingerprint(sealed.value);
    const shut = await this.shut(ballot, line, sealed.value);
    if (!shut.ok) return shut;
    const laid = await this.box.put(tx, ballot.id, line, shut.value, print);
    return laid ? ok(print) : refuse('ballots.EnvelopeTwice');
  }

  /** As it lies in the box: under the lock whose key is not in the database. */
  private async shut(ballot: Ballot, line: Id, envelope: Uint8Array): Promise<Result<Uint8Array>> {
    if (ballot.state === 'draft' || !ballot.boxLock) return ok(envelope);
    const lock = await this.boxKeys.of(ballot.id, ballot.boxLock);
    return lock ? ok(lock.shut(line, envelope)) : refuse('ballots.BoxKeyMissing');
  }

  private async sealed(ballot: Ballot, { envelope, choice }: CastInput): Promise<Result<Uint8Array>> {
    if (ballot.state === 'draft' || !ballot.publicKey) return refuse('ballots.NotOpen');
    if (envelope === undefined) {
      const read = readChoice(ballot.rule, choice);
      return read.ok
        ? ok(await sealChoice(ballot.id, ballot.rule, read.value, fromBase64url(ballot.publicKey)!))
        : read;
    }
    const size = envelopeSize(ballot.rule);
    if (envelope.length > Math.ceil((size * 4) / 3)) return refuse('ballots.VoteTooLong', { field: 'envelope' });
    const bytes = fromBase64url(envelope);
    if (bytes?.length !== size) return refuse('ballots.BadEnvelope', { field: 'envelope' });
    return ok(bytes);
  }
}

import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isId, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { codesFrom, printedCode, readCode } from '@mondee/domain/people';
import {
  canKeepBooth,
  canOrganise,
  codesPrinted,
  isSoundText,
  paperCounted,
  readPaperCount,
  samePaperCount,
  sign,
  type Ballot,
} from '@mondee/domain/ballots';
import { policyViewer } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { ballotCodeHash } from './ballot-code-hash';
import type { PaperCountView, PrintedCodesView, SignedRollView } from './ballot-viewer.view';
import { BallotStore } from './ballot.store';
import { BoxStore } from './box.store';
import { paperStanding } from './paper-standing';
import { RollStore, type ListedLine } from './roll.store';

const SCREEN_MINUTES = 15;
type By = { readonly ballotId: string; readonly lineId?: string; readonly code?: string };

/** The booth and the supervised screen, their list, and the counts of the paper box. */
@Injectable()
export class KeepBooth {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(BallotStore) private readonly ballots: BallotStore,
    @Inject(RollStore) private readonly roll: RollStore,
    @Inject(BoxStore) private readonly box: BoxStore,
  ) {}

  /** Somebody signs and gets a paper: from here on they vote by no other way. */
  signAtBooth(viewer: Viewer, input: By, how?: ActRequest): Promise<Result<SignedRollView>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const found = await this.line(tx, viewer, input, act);
      if (!found.ok) return found;
      const { ballot, line } = found.value;
      const signed = sign(ballot, line, 'paper', act.at);
      if (!signed.ok) return signed;
      await this.roll.sign(tx, line!.id, 'paper', act.at);
      return done({ id: line!.id, kind: 'roll' }, ...signed.value.facts);
    });
  }

  /** Somebody is let to the screen, where they are alone: a code that serves once, within fifteen minutes. */
  admitToScreen(viewer: Viewer, input: By, how?: ActRequest): Promise<Result<SignedRollView>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const found = await this.line(tx, viewer, input, act);
      if (!found.ok) return found;
      const { ballot, line } = found.value;
      const may = sign(ballot, line, 'desk', act.at);
      if (!may.ok) return may;
      const [code] = codesFrom(randomBytes(40), 1);
      const expiresAt = new Date(Date.parse(act.at) + SCREEN_MINUTES * 60_000).toISOString();
      const hash = await ballotCodeHash(ballot.id, code!);
      await this.roll.keepCodes(tx, ballot.id, [{ hash, line: line!.id, channel: 'desk', expiresAt }]);
      return done({ id: line!.id, kind: 'roll', screenCode: printedCode(code!) });
    });
  }

  /** A code for each line without a person; printed again, the ones before are dead. */
  printCodes(viewer: Viewer, ballotId: string, how?: ActRequest): Promise<Result<PrintedCodesView>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const can = canOrganise(policyViewer(viewer));
      if (!can.ok) return can;
      const ballot = isId(ballotId) ? await this.ballots.find(tx, ballotId, 'share') : undefined;
      if (!ballot || ballot.state === 'draft') return refuse(ballot ? 'ballots.NotOpen' : 'ballots.NotFound');
      if (ballot.state !== 'open' || Date.parse(act.at) >= Date.parse(ballot.closesAt))
        return refuse('ballots.Closed', { params: { at: ballot.closesAt } });
      // Who has voted keeps the code they voted with.
      const lines = (await this.roll.all(tx, ballot.id)).filter(
        ({ person, signedBy, recused }) => !person && !signedBy && !recused,
      );
      const codes = codesFrom(randomBytes(lines.length * 20 + 40), lines.length);
      const kept = await Promise.all(
        lines.map(async ({ id }, at) => ({
          hash: await ballotCodeHash(ballot.id, codes[at]!),
          line: id,
          channel: 'web' as const,
        })),
      );
      await this.roll.keepCodes(tx, ballot.id, kept);
      const printed = lines.map(({ label }, at) => ({ label, code: printedCode(codes[at]!) }));
      return done({ id: ballot.id, kind: 'codes', codes: printed }, codesPrinted(ballot, printed.length));
    });
  }

  /** One person's count of the paper box; a second person counts it too, and differences are explained. */
  enterPaperCount(
    viewer: Viewer,
    input: { ballotId: string; lines: string; explanation?: string },
    how?: ActRequest,
  ): Promise<Result<PaperCountView>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const can = canKeepBooth(policyViewer(viewer));
      if (!can.ok) return can;
      const ballot = isId(input.ballotId) ? await this.ballots.find(tx, input.ballotId, 'update') : undefined;
      if (!ballot || ballot.state === 'draft') return refuse('ballots.NotFound');
      if (!ballot.rule.channels.includes('paper')) return refuse('ballots.ChannelNotOpen');
      if (ballot.state === 'counted') return refuse('ballots.AlreadyCounted');
      if (ballot.state === 'stopped') return refuse('ballots.Stopped');
      // Not before the end: a box counted while one votes would be a count in part.
      if (Date.parse(act.at) < Date.parse(ballot.closesAt))
        return refuse('ballots.NotClosed', { params: { at: ballot.closesAt } });
      const lines = readPaperCount(ballot.rule, input.lines);
      if (!lines.ok) return lines;
      const counts = await this.box.paperCounts(ballot.id, tx);
      const other = counts.find(({ by }) => by !== viewer.person);
      if (counts.filter(({ by }) => by !== viewer.person).length > 1) return refuse('ballots.SameHand');
      const explanation = input.explanation?.trim().slice(0, 1000);
      if (explanation && !isSoundText(explanation)) return refuse('ballots.HiddenCharacters', { field: 'explanation' });
      if (other && !samePaperCount(other.lines, lines.value) && !explanation)
        return refuse('ballots.CountsDiffer', { field: 'explanation' });
      const own = { by: viewer.person!, lines: lines.value, ...(explanation && { explanation }) };
      await this.box.keepPaperCount(tx, ballot.id, own);
      const standing = paperStanding(
        [...counts.filter(({ by }) => by !== own.by), own],
        await this.signed(tx, ballot.id),
        own.by,
      );
      if (!standing.ok) return standing;
      const { hands, settled, papers, signed, explanation: why } = standing.value;
      const view = { id: ballot.id, kind: 'paper-count', hands, settled, signed, ...(why && { explanation: why }) };
      return settled ? done(view, paperCounted(ballot, papers, !!why)) : done(view);
    });
  }

  async signed(tx: Pick<Tx, 'sql'>, ballot: Id): Promise<number> {
    return (await this.roll.turnout(ballot, tx)).find(({ by, key }) => by === 'channel' && key === 'paper')?.voted ?? 0;
  }

  private async line(
    tx: Tx,
    viewer: Viewer,
    { ballotId, lineId, code }: By,
    { at }: Pick<Act, 'at'>,
  ): Promise<Result<{ ballot: Ballot; line: ListedLine | undefined }>> {
    const can = canKeepBooth(policyViewer(viewer));
    if (!can.ok) return can;
    const ballot = isId(ballotId) ? await this.ballots.find(tx, ballotId, 'share') : undefined;
    if (!ballot) return refuse('ballots.NotFound');
    if (code !== undefined) {
      const read = readCode(code);
      const found = read.ok
        ? await this.roll.lineOfCode(tx, ballot.id, await ballotCodeHash(ballot.id, read.value), at)
        : undefined;
      if (!found) return refuse('ballots.CodeUnknown', { field: 'code' });
      return { ok: true, value: { ballot, line: await this.roll.hold(tx, ballot.id, { line: found.line }) } };
    }
    const line = isId(lineId) ? await this.roll.hold(tx, ballot.id, { line: lineId }) : undefined;
    return { ok: true, value: { ballot, line } };
  }
}

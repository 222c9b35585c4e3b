import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type Id, type Instant, type Result } from '@mondee/kernel';
import {
  blankFor,
  count,
  fileRule,
  openEnvelope,
  publishedVotes,
  readChoice,
  registeredOf,
  type BallotFact,
  type Choice,
  type Closed,
  type Counted,
  type PlainBallot,
} from '@mondee/domain/ballots';
import { message } from '@mondee/messages';
import { fingerprint } from '@mondee/methods/sealing';
import { ballotFile, ballotFileText, changesOf, type BallotFile } from '@mondee/methods/recount';
import type { Tx } from '../platform/database/database';
import { Jobs } from '../platform/jobs/jobs';
import { Settings } from '../platform/settings/settings';
import { CONFIG, type Config } from '../platform/config/config';
import { BallotStore } from './ballot.store';
import { BoxKeys } from './box-keys';
import { BoxStore } from './box.store';
import { paperStanding } from './paper-standing';
import { RollStore, type ListedLine } from './roll.store';
import { turnoutParts } from './turnout-parts';

/** Raised when what is published changes for the same ballots. */
const SOFTWARE = { name: 'mondee', version: '1' };

/** The count: roll against envelopes, decrypted, shuffled, counted, published, and what could link destroyed. */
@Injectable()
export class CountBallot {
  constructor(
    @Inject(BallotStore) private readonly ballots: BallotStore,
    @Inject(RollStore) private readonly roll: RollStore,
    @Inject(BoxStore) private readonly box: BoxStore,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(BoxKeys) private readonly boxKeys: BoxKeys,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async within(
    tx: Tx,
    ballot: Closed,
    key: Uint8Array | undefined,
    at: Instant,
  ): Promise<Result<{ state: Counted; facts: readonly BallotFact[] }>> {
    const lines = await this.roll.all(tx, ballot.id);
    const opened = key ? await this.opened(tx, ballot, key, lines) : await this.named(tx, ballot, lines);
    if (!opened.ok) return opened;
    const paper = await this.paper(tx, ballot, lines);
    if (!paper.ok) return paper;
    const ballots = shuffled([...opened.value.ballots, ...paper.value]);
    const turnout = turnoutParts(await this.roll.turnout(ballot.id, tx), this.threshold());
    const file = ballotFile(this.parts(ballot, lines, ballots, turnout));
    const adopted = file.result['adopted'] !== false;
    const winners = ((file.result['winners'] as string[] | undefined) ?? []).map(String);
    if (key)
      await this.box.keepPlain(
        tx,
        ballot.id,
        ballots.map(({ choice }) => choice),
      );
    const envelopes = await this.box.destroyEnvelopes(tx, ballot.id);
    const shares = await this.ballots.destroyShares(tx, ballot.id);
    await this.roll.dropCodes(tx, ballot.id);
    await this.box.dropPaperCounts(tx, ballot.id);
    const { unreadable, fingerprints } = opened.value;
    const { hash, input } = file;
    await this.box.keepResult(tx, ballot.id, {
      ...{ file: ballotFileText(file), hash, input, adopted, winners, unreadable, turnout },
      fingerprints: [...fingerprints].sort(),
      // Out of the file and nothing else: it tells no more than what anybody can count again.
      changes: changesOf(file.rule, file.votes, adopted || file.rule.count.method === 'yes-no' ? winners : []),
    });
    const outcome = count(ballot, { input, hash, voted: turnout.voted, adopted }, { envelopes, shares }, at);
    await this.ballots.save(tx, outcome.state);
    // Once this is committed the key of the box goes: by who counted, or by this job when they die on the way.
    if (ballot.boxLock) await this.jobs.enqueue(tx, 'ballot', { ballotId: ballot.id });
    return ok(outcome);
  }

  private threshold(): number {
    return this.settings.get<number>('ballots.threshold');
  }

  private parts(
    ballot: Closed,
    lines: readonly ListedLine[],
    ballots: readonly PlainBallot[],
    turnout: ReturnType<typeof turnoutParts>,
  ): Parameters<typeof ballotFile>[0] {
    const byCollege = new Map(ballot.rule.colleges.map(({ id }) => [id, registeredOf(lines, id)]));
    const rule = fileRule(ballot.rule, ballot.registered, byCollege, `mondee:${ballot.id}`);
    const threshold = this.threshold();
    const { votes, withheld } = publishedVotes(ballot.rule, rule, ballots, threshold);
    const channels = Object.fromEntries(turnout.byChannel.map(({ key, voted }) => [key, voted ?? null]));
    const because: BallotFile['withheld'] = withheld
      ? {
          because: 'small-cells',
          threshold,
          sentence: {
            fr: message('fr', 'ballots.said.withheld', { threshold }),
            en: message('en', 'ballots.said.withheld', { threshold }),
          },
        }
      : null;
    return {
      software: SOFTWARE,
      ballot: {
        id: ballot.id,
        question: { fr: ballot.question, en: ballot.question },
        address: this.config.MONDEE_URL ? `${this.config.MONDEE_URL}/scrutins/${ballot.id}` : null,
        opensAt: ballot.opensAt,
        closesAt: ballot.closesAt,
        secrecy: ballot.rule.secrecy === 'secret-codes' ? 'secret-codes' : ballot.rule.secrecy,
      },
      rule,
      votes,
      withheld: because,
      turnout: { voted: turnout.voted, channels },
    };
  }

  /** Each signature on line has its envelope and each envelope its signature, or nothing is opened. */
  private async opened(tx: Tx, ballot: Closed, key: Uint8Array, lines: readonly ListedLine[]) {
    const envelopes = await this.box.envelopes(tx, ballot.id);
    const byLine = new Map(envelopes.map((one) => [one.line, one]));
    const onLine = lines.filter(({ signedBy }) => signedBy === 'web' || signedBy === 'desk');
    if (onLine.length !== envelopes.length || onLine.some(({ id }) => !byLine.has(id)))
      return refuse('ballots.RollDiffers', { params: { signed: onLine.length, envelopes: envelopes.length } });
    const lock = ballot.boxLock ? await this.boxKeys.of(ballot.id, ballot.boxLock) : undefined;
    if (ballot.boxLock && !lock) return refuse('ballots.BoxKeyMissing');
    let unreadable = 0;
    const ballots: PlainBallot[] = [];
    for (const { id, weight, college } of onLine) {
      const { sealed, fingerprint: print } = byLine.get(id)!;
      const envelope = lock ? lock.open(id, sealed) : sealed;
      // Laid on another line than it was cast on, or changed in its place: this box was touched.
      if (!envelope || fingerprint(envelope) !== print)
        return refuse('ballots.RollDiffers', { params: { signed: onLine.length, envelopes: envelopes.length } });
      const text = await openEnvelope(ballot.id, envelope, key);
      const choice = text === undefined ? undefined : readChoice(ballot.rule, text);
      if (!choice?.ok) unreadable += 1;
      ballots.push({ choice: choice?.ok ? choice.value : blankFor(ballot.rule), weight, ...(college && { college }) });
    }
    return ok({ ballots, unreadable, fingerprints: envelopes.map(({ fingerprint }) => fingerprint) });
  }

  private async named(tx: Tx, ballot: Closed, lines: readonly ListedLine[]) {
    const votes = await this.box.namedVotes(ballot.id, tx);
    const byId = new Map<Id, ListedLine>(lines.map((line) => [line.id, line]));
    const ballots = votes.map(({ line, choice }): PlainBallot => {
      const { weight, college } = byId.get(line)!;
      return { choice: choice as Choice, weight, ...(college && { college }) };
    });
    return ok({ ballots, unreadable: 0, fingerprints: [] as string[] });
  }

  private async paper(tx: Tx, ballot: Closed, lines: readonly ListedLine[]): Promise<Result<PlainBallot[]>> {
    const signed = lines.filter(({ signedBy }) => signedBy === 'paper').length;
    if (!ballot.rule.channels.includes('paper') || signed === 0) return ok([]);
    const standing = paperStanding(await this.box.paperCounts(ballot.id, tx), signed);
    if (!standing.ok) return standing;
    if (!standing.value.settled) return refuse('ballots.PaperMissing', { params: { signed } });
    return ok(
      standing.value.lines.flatMap(({ choice, count: papers, college }) =>
        Array.from({ length: papers }, (): PlainBallot => ({ choice, weight: 1, ...(college && { college }) })),
      ),
    );
  }
}

/** Fisher and Yates, with the generator of the system: whatever the order was, nothing of it is left. */
function shuffled<T>(all: T[]): T[] {
  for (let at = all.length - 1; at > 0; at--) {
    const other = randomInt(at + 1);
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all;
}

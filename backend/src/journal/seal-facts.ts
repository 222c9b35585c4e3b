import { randomBytes } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock, Id } from '@mondee/kernel';
import { leafHash, SALT_BYTES, sealBatch } from '@mondee/domain/journal';
import type { Tx } from '../platform/database/database';
import { BACKGROUND } from '../platform/config/config';
import { CLOCK } from '../platform/facts/acts';
import { bytesOf, envelopeOfRow } from './envelope-row';
import { BATCH_SIZE, LOOK_BACK, SealStore, type SealedFact } from './seal.store';

const EVERY_MS = 3_000;
/** How often everything is looked through, for facts that committed very late. */
const WHOLE_EVERY = 1_200;

/**
 * Seals committed facts: every few seconds, at the start and at the end. Whatever has no leaf is sealed, in the
 * order of its number within its batch; a fact that commits late is in a later batch than its number says.
 */
@Injectable()
export class SealFacts implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('journal');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> | undefined;
  private rounds = 0;
  /** The greatest number this process has looked at, sealed or not. */
  private swept = 0;
  private stopped = false;

  constructor(
    @Inject(SealStore) private readonly store: SealStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BACKGROUND) private readonly background: boolean,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.background) return;
    this.round();
    this.timer = setInterval(() => this.round(), EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    if (!this.background) return;
    this.stopped = true;
    await this.running;
    this.stopped = false;
    await this.seal(false).catch((fault: Error) =>
      this.log.warn(`The last facts wait for the next start: ${fault.message}`),
    );
  }

  /** Seals until nothing waits; in this process, one after the other. @param whole looks from the first fact on */
  async seal(whole = true): Promise<number> {
    while (this.running) await this.running;
    const work = this.through(whole);
    this.running = work.catch(() => undefined).finally(() => (this.running = undefined));
    return work;
  }

  private round(): void {
    if (this.running) return;
    const whole = this.rounds++ % WHOLE_EVERY === 0;
    this.seal(whole).catch((fault: Error) => this.log.warn(`Sealing waits: ${fault.message}`));
  }

  private async through(whole: boolean): Promise<number> {
    let from = whole ? 0 : undefined;
    for (let sealed = 0; ;) {
      const found = await this.store.alone((tx) => this.batch(tx, from));
      if (!found) return sealed;
      sealed += found.sealed;
      if (!found.full || this.stopped) return sealed;
      from = found.next;
    }
  }

  private async batch(tx: Tx, asked: number | undefined): Promise<{ sealed: number; full: boolean; next: number }> {
    const { batch: last, reach } = await this.store.last(tx);
    const from = asked ?? Math.max(0, Math.max(reach, this.swept) - LOOK_BACK);
    const rows = await this.store.unsealed(tx, from);
    const facts = rows.flatMap((row) => leafOf(row) ?? []);
    if (facts.length < rows.length)
      this.log.error(`${rows.length - facts.length} facts cannot be sealed; verify names them`);
    if (facts.length) {
      const batch = sealBatch(
        facts.map(({ leaf }) => leaf),
        last,
      );
      await this.store.add(tx, batch, facts, this.clock.now());
    }
    const lookedAt = Number(rows.at(-1)?.['seq'] ?? 0);
    this.swept = Math.max(this.swept, lookedAt);
    return { sealed: facts.length, full: rows.length === BATCH_SIZE, next: lookedAt + 1 };
  }
}

/**
 * What was erased before it was sealed keeps its place under a salt that nobody knows. What cannot be written in
 * canonical form is left aside: one bad fact, put in by hand, must not stop the others.
 */
function leafOf(row: Record<string, unknown>): SealedFact | undefined {
  const salt = row['salt'] ? bytesOf(row['salt'] as string) : new Uint8Array(randomBytes(SALT_BYTES));
  try {
    return { factId: row['id'] as Id, seq: String(row['seq']), leaf: leafHash(salt, envelopeOfRow(row)) };
  } catch {
    return undefined;
  }
}

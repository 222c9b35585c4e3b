import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock, Instant } from '@mondee/kernel';
import { ADDRESS_WAITS_DAYS } from '@mondee/domain/notifications';
import { BACKGROUND } from '../platform/config/config';
import { CLOCK } from '../platform/facts/acts';
import { LetterStore } from './letter.store';
import { MakeLetters } from './make-letters';
import { SubscriberStore } from './subscriber.store';

const LOOK_MS = 60_000;
const DAY_MS = 86_400_000;
/** Receipts, and what places had to tell: a letter of the week reads seven days back. */
export const RECEIPTS_DAYS = 90;

/** Looks each minute which digests are due; what several processes find is made once. */
@Injectable()
export class LetterClock implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('letters');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    @Inject(MakeLetters) private readonly making: MakeLetters,
    @Inject(LetterStore) private readonly letters: LetterStore,
    @Inject(SubscriberStore) private readonly subscribers: SubscriberStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BACKGROUND) private readonly background: boolean,
  ) {}

  onApplicationBootstrap(): void {
    if (this.background) this.timer = setInterval(() => void this.turn(), LOOK_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private turn(): Promise<void> {
    this.running ??= this.look()
      .catch((fault: unknown) => this.log.warn(`Digests wait: ${(fault as Error).message}`))
      .finally(() => (this.running = undefined));
    return this.running;
  }

  /** Makes what is due, and erases what has been kept long enough. */
  async look(): Promise<void> {
    await this.making.due();
    const before = (days: number): Instant => new Date(Date.parse(this.clock.now()) - days * DAY_MS).toISOString();
    await this.subscribers.sweep(before(ADDRESS_WAITS_DAYS));
    await this.letters.sweep(before(RECEIPTS_DAYS));
  }
}

import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock } from '@mondee/kernel';
import { BACKGROUND } from '../platform/config/config';
import { CLOCK } from '../platform/facts/acts';
import { CoAuthorStore } from './co-author.store';

const EVERY_MS = 3_600_000;
export const ANSWER_WITHIN_DAYS = 30;

/** Every hour, forgets the addresses at which nobody answered. */
@Injectable()
export class DropInvitations implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('invitations');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CoAuthorStore) private readonly coAuthors: CoAuthorStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BACKGROUND) private readonly background: boolean,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.background) return;
    this.timer = setInterval(() => {
      this.run().catch((fault: Error) => this.log.warn(`Old invitations wait: ${fault.message}`));
    }, EVERY_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  run(): Promise<void> {
    const before = Date.parse(this.clock.now()) - ANSWER_WITHIN_DAYS * 86_400_000;
    return this.coAuthors.forgetUnanswered(new Date(before).toISOString());
  }
}

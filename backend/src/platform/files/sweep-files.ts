import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock } from '@mondee/kernel';
import { BACKGROUND } from '../config/config';
import { CLOCK } from '../facts/acts';
import { Files } from './files';

const EVERY_MS = 3_600_000;
/** What hangs on nothing after two days was given up. */
export const KEPT_LOOSE_MS = 2 * 86_400_000;

/** Every hour, forgets files that nobody attached. Two processes at it take nothing twice. */
@Injectable()
export class SweepFiles implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('files');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(Files) private readonly files: Files,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BACKGROUND) private readonly background: boolean,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.background) return;
    this.timer = setInterval(() => {
      this.run().catch((fault: Error) => this.log.warn(`Loose files wait: ${fault.message}`));
    }, EVERY_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  run(): Promise<number> {
    return this.files.sweep(new Date(Date.parse(this.clock.now()) - KEPT_LOOSE_MS).toISOString());
  }
}

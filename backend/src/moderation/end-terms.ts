import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock } from '@mondee/kernel';
import { endTerm } from '@mondee/domain/moderation';
import { BACKGROUND } from '../platform/config/config';
import { Acts, CLOCK, done } from '../platform/facts/acts';
import { CaseStore } from './case.store';
import { ReportStore } from './report.store';
import { TellThoseConcerned } from './tell-those-concerned';

const EVERY_MS = 60_000;
/** Six months: as long as an appeal may be lodged. */
const KEPT_DAYS = 180;

/** Brings back what was hidden for a time, the minute its term comes; forgets who reported, when nobody needs it. */
@Injectable()
export class EndTerms implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('moderation');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> | undefined;

  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(CaseStore) private readonly cases: CaseStore,
    @Inject(ReportStore) private readonly reports: ReportStore,
    @Inject(TellThoseConcerned) private readonly tell: TellThoseConcerned,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BACKGROUND) private readonly background: boolean,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.background) return;
    this.timer = setInterval(() => {
      this.running ??= this.run()
        .catch((fault: Error) => this.log.warn(`Terms wait: ${fault.message}`))
        .finally(() => (this.running = undefined));
    }, EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  async run(): Promise<void> {
    for (const id of await this.cases.ended(this.clock.now()))
      await this.acts.performAs('moderation', async (tx, { at }) => {
        const one = await this.cases.hold(tx, id);
        const over = one && endTerm(one, at);
        if (!over) return done(undefined);
        await this.cases.save(tx, over.state);
        await this.cases.addStep(tx, id, { did: 'term', at });
        await this.tell.authors(tx, over.state, 'restored');
        return done(undefined, ...over.facts);
      });
    await this.acts.performAs('moderation', async (tx, { at }) => {
      await this.reports.forgetOld(tx, new Date(Date.parse(at) - KEPT_DAYS * 86_400_000).toISOString());
      return done(undefined);
    });
  }
}

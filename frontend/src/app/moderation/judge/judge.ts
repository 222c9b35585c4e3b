import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Refused, Tag } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { DayPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { Decide } from '../decide/decide';
import { marked } from '../marked';
import { ClaimCase, ReleaseCase, type ModerationCasePageData } from '../moderation.graphql.generated';
import { ReasonPipe } from '../reason';

export type WholeCase = NonNullable<ModerationCasePageData['moderationCase']>;

/** A case as moderators read it: the thing, what surrounds it, who reported it, what was done; and what to do. */
@Component({
  selector: 'app-judge',
  imports: [AppFault, DayPipe, Decide, ReasonPipe, Refused, RouterLink, Tag, TextPipe],
  templateUrl: './judge.html',
  styleUrl: './judge.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Judge {
  readonly case = input.required<WholeCase>();
  readonly changed = output<WholeCase>();

  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly done = signal(false);
  protected readonly parts = computed(() =>
    this.case().parts.map((part) => ({ ...part, stretches: marked(part.text, part.hints) })),
  );
  protected readonly hinted = computed(() => this.case().parts.some(({ hints }) => hints.length > 0));
  protected readonly waits = computed(() => ['OPEN', 'ASKED', 'PROPOSED', 'APPEALED'].includes(this.case().state));

  protected async claim(): Promise<void> {
    const input = { caseId: this.case().id };
    const done = await this.act.send(null, async () => (await this.client.act(ClaimCase, { input })).claimCase);
    if (done) this.changed.emit(done);
  }

  protected async release(): Promise<void> {
    const input = { caseId: this.case().id };
    const done = await this.act.send(null, async () => (await this.client.act(ReleaseCase, { input })).releaseCase);
    if (done) this.changed.emit(done);
  }

  protected decided(it: WholeCase): void {
    this.done.set(true);
    this.changed.emit(it);
  }
}

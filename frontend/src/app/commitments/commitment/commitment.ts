import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Ledger, Thread } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NotFound } from '../../shell/not-found';
import { titled } from '../../shell/titled';
import { Follow } from '../../thread/follow/follow';
import { Figure, MeasureForm, type MeasuredIndicator } from '../../territory';
import { ThreadWords } from '../../thread/thread-of';
import { CommitmentPage, CommitmentViewer } from '../commitments.graphql.generated';
import { Milestones } from '../milestones/milestones';
import { MoveDateForm } from '../move-date/move-date';
import { ProveMilestoneForm } from '../prove-milestone/prove-milestone';
import type { ShownCommitment } from '../shown-commitment';
import { BOX_OF } from '../../thread/standing';

/** A word given: where it stands first, then its steps, the dates that moved, the figure it is to move. */
@Component({
  selector: 'app-commitment',
  imports: [
    AppFault,
    DayPipe,
    Figure,
    Follow,
    Ledger,
    MeasureForm,
    Milestones,
    MoveDateForm,
    NotFound,
    ProveMilestoneForm,
    RouterLink,
    TextPipe,
    Thread,
  ],
  templateUrl: './commitment.html',
  styleUrl: './commitment.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommitmentScreen {
  readonly id = input.required<string>();

  private readonly threads = inject(ThreadWords);
  private readonly session = inject(Session);
  protected readonly page = queryResource(CommitmentPage, () => ({ id: this.id() }));
  private readonly viewer = queryResource(CommitmentViewer, () =>
    this.session.signedIn() ? { id: this.id() } : undefined,
  );
  protected readonly commitment = computed(() => (this.page.hasValue() ? this.page.value()?.commitment : undefined));
  protected readonly rights = computed(() =>
    this.viewer.hasValue() ? this.viewer.value()?.commitment?.viewerCan : undefined,
  );
  protected readonly acts = computed(() => {
    const can = this.rights();
    return Boolean(can && (can.moveDate.allowed || can.proveMilestone.allowed || can.measure.allowed));
  });
  protected readonly box = computed(() => BOX_OF[this.commitment()?.status ?? 'TO_COME']);
  protected readonly moved = computed(() =>
    (this.commitment()?.slippages ?? []).map((one) => ({ ...one, author: one.author.name })),
  );
  protected readonly hops = computed(() => {
    const thread = this.commitment()?.thread;
    return thread ? this.threads.hops(thread) : [];
  });

  constructor() {
    titled(() => this.commitment()?.title);
  }

  /** What an act has just answered is the page. */
  protected changed(commitment: ShownCommitment): void {
    this.page.set({ commitment });
    this.viewer.reload();
  }

  protected measured(indicator: MeasuredIndicator): void {
    const commitment = this.commitment();
    if (commitment) this.page.set({ commitment: { ...commitment, indicator } });
  }
}

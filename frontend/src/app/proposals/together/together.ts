import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { MayMerge, Together as TogetherOf, UndoMerge } from '../comments.graphql.generated';
import { MergeForm } from '../merge-form/merge-form';

/** What a proposal is with others: the supports that oblige to answer, those it holds, the one it goes on in. */
@Component({
  selector: 'app-together',
  imports: [AppFault, DayPipe, MergeForm, Refused, RouterLink, TextPipe],
  templateUrl: './together.html',
  styleUrl: './together.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Together {
  readonly proposalId = input.required<string>();
  readonly count = input.required<number>();
  readonly answered = input(false);
  readonly changed = output();

  private readonly client = inject(GraphqlClient);
  private readonly session = inject(Session);
  protected readonly act = new Acting();
  private readonly page = queryResource(TogetherOf, () => ({ id: this.proposalId() }));
  private readonly rights = queryResource(MayMerge, () =>
    this.session.roles().some((role) => role === 'facilitator' || role === 'administrator')
      ? { id: this.proposalId() }
      : undefined,
  );
  protected readonly it = computed(() => (this.page.hasValue() ? this.page.value()?.proposal : undefined));
  protected readonly may = computed(
    () => (this.rights.hasValue() && this.rights.value()?.proposal?.viewerCanMerge.allowed) || false,
  );
  protected readonly missing = computed(() => Math.max(0, (this.it()?.supportThreshold ?? 0) - this.count()));

  protected async undo(id: string): Promise<void> {
    const done = await this.act.send(null, async () => (await this.client.act(UndoMerge, { id })).undoMerge);
    if (done) this.again();
  }

  protected again(): void {
    this.page.reload();
    this.changed.emit();
  }
}

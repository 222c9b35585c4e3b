import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { MoveDate } from '../commitments.graphql.generated';
import type { ShownCommitment } from '../shown-commitment';

/** Moves a day with its reason: the old one stays on the page, with who moved it. */
@Component({
  selector: 'app-move-date',
  imports: [AppFault, Control, Field, Refused, TextPipe],
  templateUrl: './move-date.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoveDateForm {
  readonly commitment = input.required<ShownCommitment>();
  readonly changed = output<ShownCommitment>();

  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly saved = signal(false);
  protected readonly open = computed(() => this.commitment().milestones.filter(({ doneOn }) => !doneOn));

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    this.saved.set(false);
    const written = new Written(form);
    const input = {
      commitmentId: this.commitment().id,
      milestoneId: written.text('milestoneId'),
      to: written.text('to'),
      reason: written.text('reason'),
    };
    const done = await this.act.send(form, async () => (await this.client.act(MoveDate, { input })).moveDate);
    if (!done) return;
    form.reset();
    this.saved.set(true);
    this.changed.emit(done);
  }
}

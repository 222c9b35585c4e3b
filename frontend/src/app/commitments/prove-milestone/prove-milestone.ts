import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { ProveMilestone } from '../commitments.graphql.generated';
import type { ShownCommitment } from '../shown-commitment';

/** Says that a step is done, on which day, and what shows it. */
@Component({
  selector: 'app-prove-milestone',
  imports: [AppFault, Control, Field, Refused, TextPipe],
  templateUrl: './prove-milestone.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProveMilestoneForm {
  readonly commitment = input.required<ShownCommitment>();
  readonly changed = output<ShownCommitment>();

  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly saved = signal(false);
  /** True when nothing shows it yet: no evidence is asked for then, and the page says that it is missing. */
  protected readonly unshown = signal(false);
  protected readonly open = computed(() =>
    this.commitment().milestones.filter(({ doneOn, evidence }) => !doneOn || !evidence),
  );

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    this.saved.set(false);
    const written = new Written(form);
    const input = {
      commitmentId: this.commitment().id,
      milestoneId: written.text('milestoneId') ?? '',
      doneOn: written.text('doneOn'),
      evidence: written.text('evidence'),
      evidenceUrl: written.text('evidenceUrl'),
      withoutEvidence: this.unshown(),
    };
    const done = await this.act.send(
      form,
      async () => (await this.client.act(ProveMilestone, { input })).proveMilestone,
    );
    if (!done) return;
    form.reset();
    this.unshown.set(false);
    this.saved.set(true);
    this.changed.emit(done);
  }
}

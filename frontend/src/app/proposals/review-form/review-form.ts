import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { GiveReview } from '../projects.graphql.generated';

const FEASIBILITIES = ['FEASIBLE', 'WITH_CHANGES', 'NOT_FEASIBLE'] as const;

/** What an evaluator says: whether, why, at what cost by which sources, how long, whose business. */
@Component({
  selector: 'app-review-form',
  imports: [AppFault, Control, Field, Refused, TextPipe],
  templateUrl: './review-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewForm {
  readonly reviewId = input.required<string>();
  readonly done = output();

  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly feasibilities = FEASIBILITIES;
  protected readonly lines = [0, 1, 2];

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const costSources = this.lines.flatMap((n) => {
      const label = written.text(`source-${n}`);
      return label ? [{ label, euros: written.number(`euros-${n}`) ?? -1 }] : [];
    });
    const input = {
      reviewId: this.reviewId(),
      feasibility: FEASIBILITIES.find((one) => one === written.text('feasibility')) ?? null,
      words: written.text('words'),
      costSources,
      months: written.number('months'),
      body: written.text('body'),
      notes: written.text('notes'),
    };
    const given = await this.act.send(form, async () => (await this.client.act(GiveReview, { input })).giveReview);
    if (given) this.done.emit();
  }
}

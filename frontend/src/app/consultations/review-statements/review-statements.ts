import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { newId } from '@mondee/kernel';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { AddStatement, ReviewStatement, StatementsToReview } from '../opinion.graphql.generated';

/** Statements of participants, read before they appear; and those that begin the talk. Whose they are is not said. */
@Component({
  selector: 'app-review-statements',
  imports: [AppFault, Control, Field, Refused, TextPipe],
  templateUrl: './review-statements.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewStatements {
  readonly processId = input.required<string>();

  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly seeding = new Acting();
  protected readonly page = queryResource(StatementsToReview, () => ({ processId: this.processId() }));
  protected readonly waiting = computed(() =>
    this.page.hasValue() ? (this.page.value()?.statementsToReview ?? []) : [],
  );

  protected async accept(statementId: string): Promise<void> {
    await this.settle(null, { statementId, accept: true });
  }

  protected async refuse(event: Event, statementId: string): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    await this.settle(form, { statementId, accept: false, reason: new Written(form).text('reason') });
  }

  protected async seed(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const text = new Written(form).text('text') ?? '';
    const input = { processId: this.processId(), statementId: newId(Date.now()), text, seed: true };
    if (await this.seeding.send(form, async () => (await this.client.act(AddStatement, { input })).addStatement))
      form.reset();
  }

  private async settle(
    form: HTMLFormElement | null,
    input: { statementId: string; accept: boolean; reason?: string | null },
  ): Promise<void> {
    const done = await this.act.send(
      form,
      async () => (await this.client.act(ReviewStatement, { input })).reviewStatement,
    );
    if (done) this.page.reload();
  }
}

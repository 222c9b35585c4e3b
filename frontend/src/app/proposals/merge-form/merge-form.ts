import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { MergeChoices, MergeProposals } from '../comments.graphql.generated';

/** Which proposals go on in this one: found by their words, ticked, merged. */
@Component({
  selector: 'app-merge-form',
  imports: [AppFault, Control, Field, Refused, RouterLink, TextPipe],
  templateUrl: './merge-form.html',
  styles: `
    form {
      margin-top: var(--s-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MergeForm {
  readonly proposalId = input.required<string>();
  readonly done = output();

  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  private readonly search = signal('');
  private readonly found = queryResource(MergeChoices, () => ({ search: this.search() || null }));
  protected readonly choices = computed(() =>
    ((this.found.hasValue() ? this.found.value()?.proposals.nodes : undefined) ?? []).filter(
      ({ id }) => id !== this.proposalId(),
    ),
  );

  protected seek(event: Event): void {
    this.search.set((event.target as HTMLInputElement).value.trim());
  }

  protected async merge(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const input = { intoId: this.proposalId(), partIds: new Written(form).all('parts') };
    const merged = await this.act.send(
      form,
      async () => (await this.client.act(MergeProposals, { input })).mergeProposals,
    );
    if (merged) this.done.emit();
  }
}

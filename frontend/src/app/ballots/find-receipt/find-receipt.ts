import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Control, Field } from '@mondee/ui';
import { Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { FindReceipt } from '../ballots.graphql.generated';

/** The words of a receipt, looked for in the box: they tell that a ballot is there, and nobody what it says. */
@Component({
  selector: 'app-find-receipt',
  imports: [AppFault, Control, Field, TextPipe],
  template: `
    <section aria-labelledby="receipt">
      <h2 id="receipt">{{ 'ballots.receipt.title' | t }}</h2>
      <form #form (submit)="find($event, form)">
        <ui-field name="words" [label]="'ballots.receipt.words' | t" [hint]="'ballots.receipt.hint' | t">
          <input uiControl name="words" type="text" autocomplete="off" autocapitalize="none" maxlength="200" />
        </ui-field>
        <p class="btns">
          <button class="btn btn--plain" type="submit">{{ 'ballots.receipt.act' | t }}</button>
        </p>
      </form>
      <div role="status">
        @if (fault(); as said) {
          <app-fault [fault]="said" (retry)="form.requestSubmit()" />
        }
        @if (found(); as it) {
          <p [class]="it.state === 'none' ? 'refusal' : 'answer'">{{ 'ballots.receipt.' + it.state | t }}</p>
          @if (it.fingerprint) {
            <p class="small soft print">{{ it.fingerprint }}</p>
          }
        }
      </div>
    </section>
  `,
  styles: `
    .btns {
      margin-block: var(--s-4);
    }
    .print {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FindReceiptForm {
  readonly id = input.required<string>();
  private readonly client = inject(GraphqlClient);
  protected readonly fault = signal<unknown>(undefined);
  protected readonly found = signal<{ state: 'none' | 'waiting' | 'counted'; fingerprint: string | null } | undefined>(
    undefined,
  );

  protected async find(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const words = (new Written(form).text('words') ?? '')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean);
    this.fault.set(undefined);
    this.found.set(undefined);
    try {
      const { ballotReceipt: it } = await this.client.query(FindReceipt, { id: this.id(), words });
      this.found.set({ state: it.counted ? 'counted' : it.found ? 'waiting' : 'none', fingerprint: it.fingerprint });
    } catch (fault) {
      this.fault.set(fault);
    }
  }
}

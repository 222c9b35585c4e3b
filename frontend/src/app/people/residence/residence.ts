import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { DayPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { UseResidenceCode, type AccountPageData } from '../people.graphql.generated';

/** «I live here»: how sure the site is of it, and what to do for more. */
@Component({
  selector: 'app-residence',
  imports: [AppFault, Control, DayPipe, Field, Refused, TextPipe],
  templateUrl: './residence.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Residence {
  readonly residence = input.required<NonNullable<AccountPageData['viewer']['residence']>>();
  readonly changed = output();

  private readonly client = inject(GraphqlClient);
  protected readonly acting = new Acting();

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const code = new Written(form).text('code') ?? '';
    const done = await this.acting.send(
      form,
      async () => (await this.client.act(UseResidenceCode, { input: { code } })).useResidenceCode,
    );
    if (done) this.changed.emit();
  }
}

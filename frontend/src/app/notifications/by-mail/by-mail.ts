import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { placeRef, refText } from '@mondee/kernel';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { LetterAreas, SubscribeByMail } from '../notifications.graphql.generated';

/** News by mail for who wants no account: an address, a pace, and of what. */
@Component({
  selector: 'app-by-mail',
  imports: [AppFault, Control, Field, Refused, TextPipe],
  templateUrl: './by-mail.html',
  styleUrl: './by-mail.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ByMailPage {
  private readonly client = inject(GraphqlClient);
  protected readonly page = queryResource(LetterAreas, () => ({}));
  protected readonly act = new Acting();
  protected readonly sentTo = signal('');
  protected readonly areas = computed(() => {
    const found = this.page.hasValue() ? this.page.value() : undefined;
    const axes = (found?.territory.axes ?? []).map(({ id, name }) => ({ of: `axis:${id}`, name }));
    const communes = (found?.territory.communes ?? []).flatMap(({ code, name }) => {
      const place = placeRef(code);
      return place ? [{ of: refText(place), name }] : [];
    });
    return { axes, communes };
  });

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const given = new FormData(form);
    const email = String(given.get('email') ?? '');
    const pace = given.get('pace') === 'DAILY' ? ('DAILY' as const) : ('WEEKLY' as const);
    const areas = given.getAll('area').map(String);
    const done = await this.act.send(
      form,
      async () => (await this.client.act(SubscribeByMail, { input: { email, pace, areas } })).subscribeByMail,
    );
    if (done) this.sentTo.set(email);
  }
}

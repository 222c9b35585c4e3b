import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { placeRef, refText } from '@mondee/kernel';
import { Empty, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { LetterPaces, type LetterPace } from '../letter-paces';
import { Follow, Follows, Unfollow } from '../notifications.graphql.generated';

/** What one follows and why, to begin and to stop in one step, and how one is written to. */
@Component({
  selector: 'app-follows',
  imports: [AppFault, DayPipe, Empty, LetterPaces, Refused, RouterLink, TextPipe],
  templateUrl: './follows.html',
  styleUrl: './follows.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FollowsPage {
  private readonly client = inject(GraphqlClient);
  protected readonly page = queryResource(Follows, () => ({}));
  protected readonly seen = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly act = new Acting();
  protected readonly said = signal('');
  protected readonly paces: readonly LetterPace[] = ['INSTANT', 'DAILY', 'WEEKLY', 'NONE'];
  /** Communes and axes that are not followed yet. */
  protected readonly more = computed(() => {
    const found = this.seen();
    const known = new Set(found?.follows.map(({ of }) => of));
    const communes = (found?.territory.communes ?? []).flatMap(({ code, name }) => {
      const place = placeRef(code);
      return place ? [{ of: refText(place), name }] : [];
    });
    const axes = (found?.territory.axes ?? []).map(({ id, name }) => ({ of: `axis:${id}`, name }));
    const left = (all: readonly { of: string; name: string }[]) => all.filter(({ of }) => !known.has(of));
    return { communes: left(communes), axes: left(axes) };
  });

  protected async begin(event: Event, of: string, pace?: string): Promise<void> {
    event.preventDefault();
    if (!of) return;
    const input = { of, ...(pace && { pace: pace as LetterPace }) };
    const done = await this.act.send(null, async () => (await this.client.act(Follow, { input })).follow);
    if (done) this.page.reload();
  }

  protected async stop(of: string): Promise<void> {
    const done = await this.act.send(null, async () => (await this.client.act(Unfollow, { input: { of } })).unfollow);
    if (done) this.page.reload();
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Refused, ThreadLine } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, FragmentPipe, PathPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { ThreadWords } from '../../thread/thread-of';
import { MarkNotificationsRead, MyThreads, type MyThreadsData } from '../notifications.graphql.generated';

type Told = MyThreadsData['notifications']['nodes'][number];

/** What became of what I said: my proposals with their threads, and what I was told. */
@Component({
  selector: 'app-my-threads',
  imports: [AppFault, DayPipe, Empty, FragmentPipe, PathPipe, Refused, RouterLink, TextPipe, ThreadLine],
  templateUrl: './my-threads.html',
  styleUrl: './my-threads.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyThreadsPage {
  /** Cursor of the page, from the address. */
  readonly after = input<string>();

  private readonly client = inject(GraphqlClient);
  private readonly words = inject(ThreadWords);
  private readonly session = inject(Session);
  protected readonly page = queryResource(MyThreads, () => ({ after: this.after() ?? null }));
  protected readonly seen = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly mine = computed(() =>
    (this.seen()?.myProposals ?? []).map((proposal) => ({ ...proposal, hops: this.words.hops(proposal.thread) })),
  );
  protected readonly reading = new Acting();
  /** What one was told, under what one follows: the newest first, and so each group by its newest. */
  protected readonly groups = computed(() => {
    const groups = new Map<string, { name?: string; path?: string; told: Told[] }>();
    for (const one of this.seen()?.notifications.nodes ?? []) {
      const { ref = '', label, path } = one.via ?? {};
      const group = groups.get(ref) ?? { told: [], ...(label && { name: label }), ...(path && { path }) };
      group.told.push(one);
      groups.set(ref, group);
    }
    return [...groups].map(([key, group]) => ({ key, ...group }));
  });
  /** What came in since the page was read. */
  protected readonly arrived = computed(() => {
    const known = this.seen()?.viewer.unreadNotifications;
    return known === undefined || this.after() ? 0 : Math.max(0, this.session.unread() - known);
  });

  protected async markRead(): Promise<void> {
    const upTo = this.seen()?.notifications.nodes[0]?.id;
    if (!upTo) return;
    const done = await this.reading.send(
      null,
      async () => (await this.client.act(MarkNotificationsRead, { input: { upTo } })).markNotificationsRead,
    );
    if (!done) return;
    this.page.reload();
    await this.session.refresh();
  }
}

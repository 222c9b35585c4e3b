import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Refused, Tag } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { ActsPage, PublishDeliberationList } from '../decisions.graphql.generated';
import { TONES } from '../tones';

/** Acts of the councils, newest first, and the lists of deliberations: those that are late are seen by all. */
@Component({
  selector: 'app-acts',
  imports: [AppFault, DayPipe, Empty, Refused, RouterLink, Tag, TextPipe],
  templateUrl: './acts.html',
  styleUrl: './acts.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActsScreen {
  /** The cursor after which to go on, from the address. */
  readonly apres = input<string>();

  private readonly client = inject(GraphqlClient);
  private readonly session = inject(Session);
  protected readonly act = new Acting();
  protected readonly tones = TONES;
  protected readonly page = queryResource(ActsPage, () => ({ after: this.apres() ?? null }));
  private readonly found = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly acts = computed(() => this.found()?.officialActs.nodes ?? []);
  protected readonly lists = computed(() => this.found()?.deliberationLists ?? []);
  protected readonly next = computed(() => {
    const info = this.found()?.officialActs.pageInfo;
    return info?.hasNextPage ? info.endCursor : undefined;
  });
  /** Who may is asked again by the act itself. */
  protected readonly keeps = computed(() =>
    this.session.roles().some((role) => ['decider', 'agent', 'facilitator', 'administrator'].includes(role)),
  );

  protected async publish(meetingId: string): Promise<void> {
    const ask = async () =>
      (await this.client.act(PublishDeliberationList, { input: { meetingId } })).publishDeliberationList;
    if (await this.act.send(null, ask)) this.page.reload();
  }
}

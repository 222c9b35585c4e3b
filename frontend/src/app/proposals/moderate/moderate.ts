import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { Attached } from '../attached/attached';
import { ProposalsToPublish, PublishProposal } from '../proposals.graphql.generated';

/** The roles that read proposals before they go on line. */
const MODERATING = ['moderator', 'facilitator', 'administrator'];

/** What was handed in and waits: read, and put on line. */
@Component({
  selector: 'app-moderate',
  imports: [AppFault, Attached, DayPipe, Empty, NoRight, Refused, RouterLink, TextPipe],
  templateUrl: './moderate.html',
  styleUrl: './moderate.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Moderate {
  protected readonly session = inject(Session);
  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  /** The one that the last press was about. */
  protected readonly at = signal<string | undefined>(undefined);
  protected readonly published = signal<{ title: string; path: string } | undefined>(undefined);
  protected readonly page = queryResource(ProposalsToPublish, () => (this.session.signedIn() ? {} : undefined));
  protected readonly may = computed(
    () =>
      this.page.hasValue() &&
      [...(this.page.value()?.viewer.roles ?? []), ...(this.page.value()?.viewer.communeRoles ?? [])].some((role) =>
        MODERATING.includes(role),
      ),
  );
  protected readonly waiting = computed(
    () => (this.page.hasValue() ? this.page.value()?.proposalsToPublish : []) ?? [],
  );

  protected async publish(id: string): Promise<void> {
    if (this.act.busy()) return;
    this.at.set(id);
    const done = await this.act.send(
      null,
      async () => (await this.client.act(PublishProposal, { id })).publishProposal,
    );
    if (!done) return;
    this.published.set(done);
    this.page.reload();
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import {
  DeskFollow,
  DeskProposals,
  DeskSupport,
  DeskWithdrawSupport,
  type DeskProposalsData,
} from '../desk.graphql.generated';
import type { DeskPerson } from '../desk';

type Proposal = DeskProposalsData['proposals']['nodes'][number];
export type DeskChannel = 'DESK' | 'PHONE' | 'PAPER';

/** What a person at the desk can do with the proposals of others: support, follow, say something. Each act is theirs. */
@Component({
  selector: 'app-for-someone',
  imports: [AppFault, Empty, Refused, RouterLink, TextPipe],
  templateUrl: './for-someone.html',
  styleUrl: './for-someone.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForSomeone {
  readonly person = input.required<DeskPerson>();
  readonly channel = input.required<DeskChannel>();

  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  private readonly search = signal<string | null>(null);
  protected readonly page = queryResource(DeskProposals, () => ({ search: this.search() }));
  protected readonly proposals = computed(() =>
    this.page.hasValue() ? this.page.value()?.proposals.nodes : undefined,
  );
  /** What was just done, and of which: it can be undone at once. */
  protected readonly said = signal<{ readonly what: string; readonly of: Proposal } | undefined>(undefined);

  protected seek(event: Event): void {
    event.preventDefault();
    this.said.set(undefined);
    this.search.set(new Written(event.target as HTMLFormElement).text('mots'));
  }

  protected async support(of: Proposal, wanted = true): Promise<void> {
    const input = { proposalId: of.id, act: this.how() };
    await this.tell(wanted ? 'supported' : 'withdrawn', of, async () =>
      wanted
        ? (await this.client.act(DeskSupport, { input })).supportProposal
        : (await this.client.act(DeskWithdrawSupport, { input })).withdrawSupport,
    );
    this.page.reload();
  }

  protected async follow(of: Proposal): Promise<void> {
    const input = { of: `proposal:${of.id}`, pace: null, act: this.how() };
    await this.tell('followed', of, async () => (await this.client.act(DeskFollow, { input })).follow);
  }

  private async tell(what: string, of: Proposal, ask: () => Promise<{ readonly __typename: string }>): Promise<void> {
    this.said.set(undefined);
    if (await this.act.send(null, ask)) this.said.set({ what, of });
  }

  private how() {
    return { helpedPersonId: this.person().id, channel: this.channel() };
  }
}

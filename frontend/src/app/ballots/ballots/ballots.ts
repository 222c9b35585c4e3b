import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Tag } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { BallotList } from '../ballots.graphql.generated';

const ORGANISERS = ['facilitator', 'agent', 'decider', 'administrator'];

/** What is put to the vote now, what will be, what came out. */
@Component({
  selector: 'app-ballots',
  imports: [AppFault, DayPipe, Empty, RouterLink, Tag, TextPipe],
  templateUrl: './ballots.html',
  styles: `
    h1 {
      margin-block: var(--s-3);
    }
    section {
      margin-top: var(--s-7);
    }
    li p + p {
      margin-top: 0.3rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Ballots {
  private readonly session = inject(Session);
  protected readonly page = queryResource(BallotList, () => ({ after: null }));
  protected readonly mayOrganise = computed(() => this.session.roles().some((role) => ORGANISERS.includes(role)));
  protected readonly groups = computed(() => {
    const all = this.page.hasValue() ? (this.page.value()?.ballots.nodes ?? []) : [];
    const coming = (one: (typeof all)[number]) => one.state === 'OPEN' && Date.parse(one.opensAt) > this.openedAt;
    return [
      { name: 'open', tone: 'now' as const, rows: all.filter((one) => one.state === 'OPEN' && !coming(one)) },
      { name: 'coming', tone: 'plain' as const, rows: all.filter(coming) },
      { name: 'over', tone: 'kept' as const, rows: all.filter(({ state }) => state !== 'OPEN' && state !== 'DRAFT') },
    ].filter(({ rows }) => rows.length);
  });
  /** When the page was opened: what opens meanwhile shows at the next look. */
  private readonly openedAt = Date.now();
}

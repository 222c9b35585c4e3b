import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { ModerationQueuePage } from '../moderation.graphql.generated';
import { CaseCard } from '../case-card/case-card';
import { ReasonPipe } from '../reason';

const MODERATING = ['moderator', 'facilitator', 'administrator'];

/** What waits for a moderator, the most pressing first. */
@Component({
  selector: 'app-moderation-queue',
  imports: [AppFault, CaseCard, DayPipe, Empty, NoRight, ReasonPipe, RouterLink, TextPipe],
  templateUrl: './queue.html',
  styleUrl: './queue.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Queue {
  protected readonly session = inject(Session);
  protected readonly page = queryResource(ModerationQueuePage, () => (this.session.signedIn() ? {} : undefined));
  protected readonly data = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly may = computed(() =>
    [...(this.data()?.viewer.roles ?? []), ...(this.data()?.viewer.communeRoles ?? [])].some((role) =>
      MODERATING.includes(role),
    ),
  );
  /** Only what lies in the communes where one moderates: said, so that a short list surprises nobody. */
  protected readonly partOnly = computed(
    () => this.may() && !this.data()?.viewer.roles.some((role) => MODERATING.includes(role)),
  );
}

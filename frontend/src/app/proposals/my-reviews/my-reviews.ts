import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { MyReviews } from '../reviews.graphql.generated';

/** What somebody was asked to review: what waits first. */
@Component({
  selector: 'app-my-reviews',
  imports: [AppFault, Empty, NoRight, RouterLink, TextPipe],
  templateUrl: './my-reviews.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyReviewsScreen {
  protected readonly session = inject(Session);
  protected readonly page = queryResource(MyReviews, () => (this.session.signedIn() ? {} : undefined));
  protected readonly reviews = computed(() => {
    const all = (this.page.hasValue() ? this.page.value()?.myReviews : undefined) ?? [];
    const waits = (state: string) => (state === 'ASSIGNED' ? 0 : 1);
    return [...all].sort((one, other) => waits(one.state) - waits(other.state));
  });
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { ReviewForm } from '../review-form/review-form';
import { MyReviews } from '../reviews.graphql.generated';

/** The page on which an evaluator writes: what the project says, then the form. */
@Component({
  selector: 'app-review-page',
  imports: [AppFault, NoRight, ReviewForm, RouterLink, TextPipe],
  templateUrl: './review-page.html',
  styles: `
    .words {
      max-width: var(--measure);
      margin-block: var(--s-3);
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewPage {
  /** The project, from the address. */
  readonly id = input.required<string>();

  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly page = queryResource(MyReviews, () => (this.session.signedIn() ? {} : undefined));
  protected readonly review = computed(() =>
    (this.page.hasValue() ? this.page.value()?.myReviews : undefined)?.find(({ project }) => project?.id === this.id()),
  );

  protected given(path: string): void {
    void this.router.navigateByUrl(`${path}#evaluation`);
  }
}

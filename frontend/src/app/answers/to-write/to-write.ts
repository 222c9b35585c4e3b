import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Tag } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { AnswerForm } from '../answer-form/answer-form';
import { AnswersToWrite } from '../answers.graphql.generated';

/** The work list of those who answer, the latest first: write, keep private, publish. */
@Component({
  selector: 'app-answers-to-write',
  imports: [AnswerForm, AppFault, DayPipe, Empty, RouterLink, Tag, TextPipe],
  templateUrl: './to-write.html',
  styles: `
    h1 {
      margin-block: var(--s-6) var(--s-3);
    }
    h2 {
      font-size: var(--t-l);
    }
    .row-list {
      margin-top: var(--s-5);
    }
    .about {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s-2) var(--s-5);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswersToWriteScreen {
  private readonly session = inject(Session);
  protected readonly signedIn = this.session.signedIn;
  protected readonly page = queryResource(AnswersToWrite, () => (this.session.signedIn() ? {} : undefined));
  protected readonly list = computed(() =>
    [...((this.page.hasValue() ? this.page.value()?.answersToWrite : undefined) ?? [])].sort((a, b) =>
      a.due.localeCompare(b.due),
    ),
  );
}

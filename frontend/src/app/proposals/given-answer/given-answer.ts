import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Tag } from '@mondee/ui';
import { DayPipe, TextPipe } from '../../language/pipes';
import type { ProposalPageData } from '../proposals.graphql.generated';
import { standingOf } from '../standing';

export type ShownProposal = NonNullable<ProposalPageData['proposal']>;
export type ShownAnswer = ShownProposal['answers'][number];

/** An answer as it was given: what will happen, why, by whom; or the day by which it is owed. */
@Component({
  selector: 'app-given-answer',
  imports: [DayPipe, RouterLink, Tag, TextPipe],
  templateUrl: './given-answer.html',
  styles: `
    .sheet > * + * {
      margin-top: var(--s-3);
    }

    .chosen {
      padding-left: 1.2em;
      list-style: disc;
    }

    .words {
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GivenAnswer {
  readonly answer = input.required<ShownAnswer>();

  protected standing(answer: ShownAnswer) {
    const waiting = answer.state !== 'PUBLISHED';
    return standingOf({ answerDue: answer.due, answerOverdue: waiting && answer.overdueDays > 0, answers: [answer] });
  }
}

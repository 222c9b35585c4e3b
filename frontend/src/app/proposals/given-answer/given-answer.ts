import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Tag } from '@mondee/ui';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import type { ProposalPageData } from '../proposals.graphql.generated';
import { standingOf } from '../standing';

export type ShownProposal = NonNullable<ProposalPageData['proposal']>;
export type ShownAnswer = ShownProposal['answers'][number];

const ANSWERING = ['decider', 'agent'];

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
  readonly proposalId = input.required<string>();

  private readonly session = inject(Session);
  /** The way to correct it is shown to who answers; whether for this place, the screen behind it says. */
  protected readonly answers = computed(() =>
    [...this.session.roles(), ...this.session.communeRoles()].some((role) => ANSWERING.includes(role)),
  );

  protected standing(answer: ShownAnswer) {
    const waiting = answer.state !== 'PUBLISHED';
    return standingOf({ answerDue: answer.due, answerOverdue: waiting && answer.overdueDays > 0, answers: [answer] });
  }
}

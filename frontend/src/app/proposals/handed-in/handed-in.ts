import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  input,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { dueOn } from '@mondee/domain/answers';
import { dayIn, type Day, type Instant } from '@mondee/kernel';
import { DayPipe, TextPipe } from '../../language/pipes';
import type { SubmitProposalData } from '../proposals.graphql.generated';

export type HandedInProposal = Extract<SubmitProposalData['submitProposal'], { __typename: 'Proposal' }>;

/** By which day a text handed in at this instant is answered. */
export function promisedDay(at: string): Day {
  return dueOn('proposal', dayIn(at as Instant, 'Europe/Paris'));
}

/** It is handed in: what happens now, and by when. */
@Component({
  selector: 'app-handed-in',
  imports: [DayPipe, RouterLink, TextPipe],
  templateUrl: './handed-in.html',
  styles: `
    .next {
      list-style: decimal inside;
      margin-block: var(--s-5);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandedInScreen {
  readonly proposal = input.required<HandedInProposal>();
  /** The person it was written for. */
  readonly name = input<string>();

  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  protected readonly due = computed(() => {
    const { answerDue, submittedAt } = this.proposal();
    return answerDue ?? promisedDay(submittedAt ?? new Date().toISOString());
  });

  constructor() {
    // the form is gone: the reading goes on here
    afterNextRender(() => this.title().nativeElement.focus());
  }
}

import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { DayPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import type { AnswerToWrite, AnswerWork } from '../answer-form/answer-form';
import { AssignAnswer, MoveAnswer, NoteOnAnswer } from '../answers.graphql.generated';

/** What is settled around an answer: who writes it, for which body, by when, and what those who answer tell each other. */
@Component({
  selector: 'app-answer-care',
  imports: [AppFault, Control, DayPipe, Field, Refused, TextPipe],
  templateUrl: './answer-care.html',
  styles: `
    :host {
      display: block;
      max-width: var(--measure);
    }

    form > * + * {
      margin-top: var(--s-3);
    }

    form + form {
      margin-top: var(--s-6);
    }

    .words {
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerCare {
  readonly answer = input.required<AnswerToWrite>();
  readonly work = input.required<AnswerWork>();
  readonly changed = output();

  private readonly client = inject(GraphqlClient);
  protected readonly assigning = new Acting();
  protected readonly noting = new Acting();
  protected readonly moving = new Acting();

  protected async assign(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const input = { answerId: this.answer().id, personId: written.text('personId'), body: written.text('body') };
    if (await this.assigning.send(form, async () => (await this.client.act(AssignAnswer, { input })).assignAnswer))
      this.changed.emit();
  }

  protected async note(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const input = { answerId: this.answer().id, text: new Written(form).text('text') ?? '' };
    if (!(await this.noting.send(form, async () => (await this.client.act(NoteOnAnswer, { input })).noteOnAnswer)))
      return;
    form.reset();
    this.changed.emit();
  }

  protected async move(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const input = {
      answerId: this.answer().id,
      due: written.text('due') ?? this.answer().due,
      reason: written.text('reason') ?? '',
    };
    if (await this.moving.send(form, async () => (await this.client.act(MoveAnswer, { input })).moveAnswer))
      this.changed.emit();
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { NotFound } from '../../shell/not-found';
import { AnswerToCorrect, CorrectAnswer } from '../answers.graphql.generated';

/** Corrects an answer that was given: by adding, never by changing. What it said first, and since, stands beside. */
@Component({
  selector: 'app-correct-answer',
  imports: [AppFault, Control, DayPipe, Field, NoRight, NotFound, Refused, RouterLink, TextPipe],
  templateUrl: './correct-answer.html',
  styles: `
    .words {
      white-space: pre-line;
    }
    form {
      max-width: var(--measure);
    }
    li > * + *,
    .sheet > * + * {
      margin-top: var(--s-2);
    }
    .two {
      margin-top: var(--s-5);
    }
    .btns {
      margin-top: var(--s-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CorrectAnswerScreen {
  /** The proposal that was answered, and which of its answers, from the address. */
  readonly proposition = input<string>();
  readonly reponse = input<string>();

  private readonly client = inject(GraphqlClient);
  protected readonly session = inject(Session);
  protected readonly act = new Acting();
  protected readonly corrected = signal(false);
  protected readonly page = queryResource(AnswerToCorrect, () => {
    const id = this.proposition();
    return id && this.session.signedIn() ? { id } : undefined;
  });
  private readonly asked = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly proposal = computed(() => this.asked()?.proposal);
  protected readonly quality = computed(() => this.asked()?.answerWork?.quality ?? '');
  protected readonly answer = computed(() =>
    this.proposal()?.answers.find(({ id, state }) => state === 'PUBLISHED' && id === this.reponse()),
  );
  protected readonly known = computed(() => !this.proposition() || this.page.hasValue());

  protected async correct(event: Event): Promise<void> {
    event.preventDefault();
    this.corrected.set(false);
    const form = event.target as HTMLFormElement;
    const written = new Written(form);
    const input = {
      answerId: this.answer()?.id ?? '',
      text: written.text('correction') ?? '',
      reason: written.text('correctionReason') ?? '',
      quality: written.text('quality'),
    };
    const done = await this.act.send(form, async () => (await this.client.act(CorrectAnswer, { input })).correctAnswer);
    if (!done) return;
    form.reset();
    this.corrected.set(true);
    this.page.reload();
  }
}

import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { PrepareAnswer, PublishAnswer, type AnswersToWriteData } from '../answers.graphql.generated';

const VERDICTS = ['ACCEPTED', 'PARTLY', 'REFUSED', 'REDIRECTED'] as const;

/** Two steps: write, which nobody else sees, then publish, for good. Nothing is chosen beforehand. */
@Component({
  selector: 'app-answer-form',
  imports: [AppFault, Control, Field, Refused, TextPipe],
  templateUrl: './answer-form.html',
  styles: `
    :host {
      display: block;
      max-width: var(--measure);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerForm {
  readonly answer = input.required<AnswersToWriteData['answersToWrite'][number]>();
  readonly changed = output();

  private readonly client = inject(GraphqlClient);
  protected readonly verdicts = VERDICTS;
  protected readonly writing = new Acting();
  protected readonly publishing = new Acting();
  protected readonly saved = signal(false);

  protected async prepare(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    this.saved.set(false);
    const written = new Written(form);
    const input = {
      answerId: this.answer().id,
      verdict: VERDICTS.find((verdict) => verdict === written.text('verdict')) ?? null,
      text: written.text('text'),
      reasons: written.text('reasons'),
    };
    const done = await this.writing.send(
      form,
      async () => (await this.client.act(PrepareAnswer, { input })).prepareAnswer,
    );
    if (!done) return;
    this.saved.set(true);
    this.changed.emit();
  }

  protected async publish(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const input = { answerId: this.answer().id, quality: new Written(form).text('quality') };
    const done = await this.publishing.send(
      form,
      async () => (await this.client.act(PublishAnswer, { input })).publishAnswer,
    );
    if (done) this.changed.emit();
  }
}

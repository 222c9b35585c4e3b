import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { PlanAnswer, PrepareAnswer, PublishAnswer, type AnswersToWriteData } from '../answers.graphql.generated';

const VERDICTS = ['ACCEPTED', 'PARTLY', 'REFUSED', 'KEPT', 'REDIRECTED'] as const;

export type AnswerToWrite = AnswersToWriteData['answersToWrite'][number];
export type AnswerWork = NonNullable<AnswersToWriteData['answerWork']>;

/**
 * Two steps: write, which nobody else sees, then publish, for good, now or at an instant. From the first key on the
 * form keeps to what it was begun from: what somebody else keeps meanwhile is shown beside it and replaces nothing.
 */
@Component({
  selector: 'app-answer-form',
  imports: [AppFault, Control, Field, NgTemplateOutlet, Refused, RouterLink, TextPipe],
  templateUrl: './answer-form.html',
  styleUrl: './answer-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerForm {
  readonly answer = input.required<AnswerToWrite>();
  readonly work = input.required<AnswerWork>();
  /** The rest of the list: those that could get the same answer. */
  readonly others = input.required<readonly AnswerToWrite[]>();
  readonly changed = output();

  private readonly client = inject(GraphqlClient);
  protected readonly verdicts = VERDICTS;
  protected readonly writing = new Acting();
  protected readonly publishing = new Acting();
  protected readonly saved = signal(false);
  private readonly begun = signal<AnswerToWrite | undefined>(undefined);
  protected readonly shown = computed(() => this.begun() ?? this.answer());
  /** What somebody else kept since this form was begun. */
  protected readonly theirs = computed(() =>
    this.begun() && this.begun()!.revision !== this.answer().revision ? this.answer() : undefined,
  );
  protected readonly alike = computed(() =>
    this.others().filter((one) => one.id !== this.answer().id && one.state === 'AWAITED'),
  );
  protected readonly bodies = computed(() => this.work().bodies.filter((body) => body !== this.answer().owedBy));

  protected begin(): void {
    this.saved.set(false);
    if (!this.begun()) this.begun.set(this.answer());
  }

  /** Goes on from what stands now: with one's own words, or with theirs. */
  protected goOnFrom(theirs: boolean): void {
    this.begun.set(theirs ? undefined : { ...this.shown(), revision: this.answer().revision });
  }

  protected async prepare(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    this.saved.set(false);
    const written = new Written(form);
    const input = {
      answerId: this.answer().id,
      revision: this.shown().revision,
      verdict: VERDICTS.find((verdict) => verdict === written.text('verdict')) ?? null,
      redirectedTo: written.text('redirectedTo'),
      chosen: written.all('chosen'),
      text: written.text('text'),
      reasons: written.text('reasons'),
    };
    if (!this.begun()) this.begun.set(this.answer());
    const done = await this.writing.send(
      form,
      async () => (await this.client.act(PrepareAnswer, { input })).prepareAnswer,
    );
    if (done) {
      this.saved.set(true);
      this.begun.set(undefined);
    }
    this.changed.emit();
  }

  protected async publish(event: SubmitEvent, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const { id: answerId, revision } = this.answer();
    const shared = { answerId, revision, quality: written.text('quality') };
    const wanted = event.submitter?.getAttribute('value');
    const at = wanted === 'unplan' ? null : written.text('publishAt');
    const done = await this.publishing.send(form, async () =>
      wanted === 'plan' || wanted === 'unplan'
        ? (await this.client.act(PlanAnswer, { input: { ...shared, publishAt: at && new Date(at).toISOString() } }))
            .planAnswer
        : (await this.client.act(PublishAnswer, { input: { ...shared, withIds: written.all('withIds') } }))
            .publishAnswer,
    );
    if (done) this.changed.emit();
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { GiveReview, type MyReviewsData } from '../reviews.graphql.generated';

const FEASIBILITIES = ['FEASIBLE', 'WITH_CHANGES', 'NOT_FEASIBLE'] as const;
/** As the rule has it. */
const LINES_AT_MOST = 12;

interface Line {
  readonly label: string;
  readonly euros: number | null;
}

/** What an evaluator says: whether, why, at what cost by which sources, how long, whose business. */
@Component({
  selector: 'app-review-form',
  imports: [AppFault, Control, Field, Refused, TextPipe],
  templateUrl: './review-form.html',
  styleUrl: './review-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewForm {
  readonly review = input.required<MyReviewsData['myReviews'][number]>();
  /** Given: where it can be read. */
  readonly done = output<string>();

  private readonly client = inject(GraphqlClient);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly act = new Acting();
  protected readonly feasibilities = FEASIBILITIES;
  protected readonly most = LINES_AT_MOST;
  protected readonly lines = linkedSignal<readonly Line[]>(() => {
    const kept = this.review().costSources;
    return kept.length ? kept : [{ label: '', euros: null }];
  });
  private readonly summed = signal<number | undefined>(undefined);
  protected readonly sum = computed(
    () => this.summed() ?? this.review().costSources.reduce((sum, { euros }) => sum + euros, 0),
  );

  /** The sum makes itself as one writes. */
  protected add(form: HTMLFormElement): void {
    this.summed.set(this.costs(form).reduce((sum, { euros }) => sum + Math.max(0, euros), 0));
  }

  protected addLine(): void {
    this.lines.update((lines) => [...lines, { label: '', euros: null }]);
    this.focus(`[name="source-${this.lines().length - 1}"]`);
  }

  protected removeLine(form: HTMLFormElement, line: Line): void {
    this.lines.update((lines) => lines.filter((one) => one !== line));
    this.focus('.add');
    setTimeout(() => this.add(form));
  }

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const input = {
      reviewId: this.review().id,
      feasibility: FEASIBILITIES.find((one) => one === written.text('feasibility')) ?? null,
      words: written.text('words'),
      costSources: this.costs(form).filter(({ label, euros }) => label || euros >= 0),
      months: written.number('months'),
      body: written.text('body'),
      notes: written.text('notes'),
    };
    const given = await this.act.send(form, async () => (await this.client.act(GiveReview, { input })).giveReview);
    if (given) this.done.emit(given.path);
  }

  /** A line without its figure, or with half a euro, is one the rule refuses: never a zero made up here. */
  private costs(form: HTMLFormElement) {
    const written = new Written(form);
    return this.lines().map((_, n) => {
      const euros = written.number(`euros-${n}`);
      return {
        label: written.text(`source-${n}`) ?? '',
        euros: euros !== null && Number.isInteger(euros) ? euros : -1,
      };
    });
  }

  private focus(which: string): void {
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(which)?.focus());
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { DayPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { AppealHiding, SayChanged, type ModerationCasePageData } from '../moderation.graphql.generated';
import { ReasonPipe } from '../reason';

export type Own = NonNullable<ModerationCasePageData['ownModerationCase']>;

/** What was decided about something of one's own, why, and how to have somebody else look. */
@Component({
  selector: 'app-own-case',
  imports: [AppFault, Control, DayPipe, Field, ReasonPipe, Refused, RouterLink, TextPipe],
  templateUrl: './own-case.html',
  styleUrl: './own-case.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnCase {
  readonly case = input.required<Own>();
  readonly changed = output<Own>();

  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly done = signal(false);
  protected readonly hidden = computed(() => ['HIDDEN', 'APPEALED', 'UPHELD'].includes(this.case().state));

  protected async appeal(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const input = { caseId: this.case().id, text: new Written(form).text('text') ?? '' };
    const done = await this.act.send(form, async () => (await this.client.act(AppealHiding, { input })).appealHiding);
    if (done) this.changed.emit(done);
  }

  protected async sayChanged(): Promise<void> {
    const input = { caseId: this.case().id };
    const done = await this.act.send(null, async () => (await this.client.act(SayChanged, { input })).sayChanged);
    if (!done) return;
    this.done.set(true);
    this.changed.emit(done);
  }
}

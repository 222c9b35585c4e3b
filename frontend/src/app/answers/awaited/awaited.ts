import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Tag } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { AwaitedAnswers as AwaitedDocument } from '../answers.graphql.generated';

/** The answers still owed, in the order they were promised; the late ones are told, not hidden. */
@Component({
  selector: 'app-awaited-answers',
  imports: [AppFault, DayPipe, Empty, RouterLink, Tag, TextPipe],
  templateUrl: './awaited.html',
  styleUrl: './awaited.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AwaitedAnswers {
  readonly after = input<string>();
  /** `1` for the late ones only, from the address. */
  readonly retard = input<string>();

  protected readonly late = computed(() => this.retard() === '1');
  protected readonly page = queryResource(AwaitedDocument, () => ({
    after: this.after() ?? null,
    overdueOnly: this.late(),
  }));
  protected readonly data = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
}

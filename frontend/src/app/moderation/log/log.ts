import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Tag, type TagTone } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import { AppFault } from '../../shell/fault/app-fault';
import { ModerationLogPage, type ModerationLogPageData } from '../moderation.graphql.generated';
import { ReasonPipe } from '../reason';

type Entry = ModerationLogPageData['moderationLog']['nodes'][number];

/** What moderation decided, month by month and one by one, of nothing and nobody. */
@Component({
  selector: 'app-moderation-log',
  imports: [AppFault, DayPipe, Empty, ReasonPipe, RouterLink, Tag, TextPipe],
  templateUrl: './log.html',
  styleUrl: './log.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ModerationLog {
  readonly after = input<string>();

  private readonly texts = inject(Texts);
  protected readonly page = queryResource(ModerationLogPage, () => ({ after: this.after() ?? null }));
  protected readonly data = computed(() => (this.page.hasValue() ? this.page.value() : undefined));

  protected monthName(month: string): string {
    const form = new Intl.DateTimeFormat(this.texts.locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return form.format(new Date(`${month}-15T12:00:00Z`));
  }

  protected tone({ hidden, end }: Entry): TagTone {
    if (!hidden) return 'kept';
    return end && end !== 'UPHELD' ? 'kept' : 'no';
  }

  protected ending({ hidden, end, appealed }: Entry): string {
    if (end) return `moderation.log.end.${end}`;
    return hidden && appealed ? 'moderation.log.appealing' : 'moderation.log.still';
  }
}

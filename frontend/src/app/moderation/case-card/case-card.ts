import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Tag, type TagTone } from '@mondee/ui';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Texts } from '../../language/texts';
import type { ModerationQueuePageData } from '../moderation.graphql.generated';
import { ReasonPipe } from '../reason';

export type CardCase = ModerationQueuePageData['moderationQueue'][number];

const TONES: Record<string, TagTone> = { HIDDEN: 'no', UPHELD: 'no', RESTORED: 'kept', DISMISSED: 'kept' };

/** A case among others: what it is about, how pressing it is, who has it in hand. */
@Component({
  selector: 'app-case-card',
  imports: [DayPipe, RouterLink, Tag, TextPipe],
  providers: [ReasonPipe],
  templateUrl: './case-card.html',
  styleUrl: './case-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseCard {
  readonly case = input.required<CardCase>();
  readonly first = input(false);

  private readonly words = inject(ReasonPipe);
  private readonly texts = inject(Texts);
  protected readonly tone = computed(() => (this.case().overdue ? 'moved' : (TONES[this.case().state] ?? 'now')));
  protected readonly waits = computed(() => ['OPEN', 'PROPOSED', 'APPEALED', 'ASKED'].includes(this.case().state));
  protected readonly reasons = computed(() => {
    const { reports, decision } = this.case();
    const reasons = new Set([...(decision ? [decision.reason] : []), ...reports.map(({ reason }) => reason)]);
    const list = new Intl.ListFormat(this.texts.locale(), { type: 'conjunction' });
    return list.format([...reasons].map((reason) => this.words.transform(reason)));
  });
}

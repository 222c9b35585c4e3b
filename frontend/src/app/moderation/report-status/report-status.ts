import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Control, Field, Tag, type TagTone } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { Written } from '../../graphql/acting';
import { DayPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { ReportStatusPage } from '../moderation.graphql.generated';
import { ReasonPipe } from '../reason';

const TONES: Record<string, TagTone> = { RECEIVED: 'now', HIDDEN: 'no', KEPT: 'kept' };

/** Where a report stands, for whoever holds its number. */
@Component({
  selector: 'app-report-status',
  imports: [AppFault, Control, DayPipe, Field, ReasonPipe, Tag, TextPipe],
  templateUrl: './report-status.html',
  styleUrl: './report-status.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportStatus {
  readonly receipt = input<string>();

  private readonly router = inject(Router);
  protected readonly page = queryResource(ReportStatusPage, () => {
    const receipt = this.receipt();
    return receipt ? { receipt } : undefined;
  });
  protected readonly status = computed(() => (this.page.hasValue() ? this.page.value()?.reportStatus : undefined));
  protected readonly none = computed(() => this.receipt() && this.page.hasValue() && !this.status());
  protected readonly tone = computed(() => TONES[this.status()?.state ?? ''] ?? 'plain');

  protected async look(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const receipt = new Written(form).text('receipt');
    if (receipt) await this.router.navigate(['/signaler/suivi', receipt]);
  }
}

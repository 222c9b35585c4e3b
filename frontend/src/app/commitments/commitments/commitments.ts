import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Tag } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { CommitmentsPage } from '../commitments.graphql.generated';
import { STATUSES, TONE_OF } from '../../thread/standing';

/** All words given: where each stands, who gave it, for when, and by how much it slipped. */
@Component({
  selector: 'app-commitments',
  imports: [AppFault, DayPipe, Empty, RouterLink, Tag, TextPipe],
  templateUrl: './commitments.html',
  styleUrl: './commitments.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Commitments {
  /** Cursor of the page, from the address. */
  readonly after = input<string>();
  /** Only those that stand so, from the address. */
  readonly etat = input<string>();

  protected readonly statuses = STATUSES;
  protected readonly tones = TONE_OF;
  protected readonly status = computed(() => STATUSES.find((status) => addressOf(status) === this.etat()) ?? null);
  protected readonly page = queryResource(CommitmentsPage, () => ({
    after: this.after() ?? null,
    status: this.status(),
  }));
  protected readonly list = computed(() => (this.page.hasValue() ? this.page.value()?.commitments : undefined));
  protected readonly addressOf = addressOf;
}

const WORDS = {
  LATE: 'en-retard',
  AWAITING_EVIDENCE: 'a-prouver',
  UNDER_WAY: 'en-cours',
  TO_COME: 'a-venir',
  KEPT_LATE: 'tenus-en-retard',
  KEPT: 'tenus',
} as const;

/** How a status is written in the address. */
function addressOf(status: keyof typeof WORDS): string {
  return WORDS[status];
}

import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Tag } from '@mondee/ui';
import { TONE_OF } from '../../thread/standing';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, NumberPipe, TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { Communes } from '../../shell/home/communes';
import { PlanPage } from '../territory.graphql.generated';

/** The plan: what the territory wants, by axis, the figures that tell whether it comes, the words given for it. */
@Component({
  selector: 'app-plan',
  imports: [AppFault, Communes, DayPipe, Empty, NumberPipe, RouterLink, Tag, TextPipe],
  templateUrl: './plan.html',
  styleUrl: './plan.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Plan {
  protected readonly tones = TONE_OF;
  protected readonly page = queryResource(PlanPage, () => ({}));
  protected readonly territory = computed(() => (this.page.hasValue() ? this.page.value()?.territory : undefined));
}

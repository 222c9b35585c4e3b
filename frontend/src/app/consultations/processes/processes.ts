import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Tag } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { MyProcesses, ProcessesPage } from '../consultations.graphql.generated';

/** All processes one may read: what is asked now, by whom, and by when it is answered. */
@Component({
  selector: 'app-processes',
  imports: [AppFault, DayPipe, Empty, RouterLink, Tag, TextPipe],
  templateUrl: './processes.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Processes {
  readonly after = input<string>();

  protected readonly session = inject(Session);
  protected readonly page = queryResource(ProcessesPage, () => ({ after: this.after() || null }));
  private readonly own = queryResource(MyProcesses, () => (this.session.signedIn() ? {} : undefined));
  protected readonly list = computed(() => (this.page.hasValue() ? this.page.value()?.processes : undefined));
  protected readonly mine = computed(() => (this.own.hasValue() ? (this.own.value()?.myProcesses ?? []) : []));
  protected readonly begins = computed(() => {
    const roles = (this.own.hasValue() && this.own.value()?.viewer?.roles) || [];
    return roles.some((role) => /^(facilitator|administrator)$/i.test(role));
  });
}

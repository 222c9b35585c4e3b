import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty } from '@mondee/ui';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { HasReviews, ProjectsPage, type ProjectsPageData } from '../projects.graphql.generated';

/** Projects, and what each of them looks for. */
@Component({
  selector: 'app-projects',
  imports: [AppFault, Empty, RouterLink, TextPipe],
  templateUrl: './projects.html',
  styleUrl: './projects.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Projects {
  private readonly client = inject(GraphqlClient);
  protected readonly page = queryResource(ProjectsPage, () => ({ after: null }));
  private readonly session = inject(Session);
  private readonly asked = queryResource(HasReviews, () => (this.session.signedIn() ? {} : undefined));
  /** Some were asked of who looks: the way to them stands here. */
  protected readonly reviews = computed(() => (this.asked.hasValue() ? this.asked.value()?.myReviews.length : 0));
  private readonly more = signal<ProjectsPageData['projects'] | undefined>(undefined);
  protected readonly fault = signal<unknown>(undefined);
  private readonly first = computed(() => (this.page.hasValue() ? this.page.value()?.projects : undefined));
  protected readonly projects = computed(() => [...(this.first()?.nodes ?? []), ...(this.more()?.nodes ?? [])]);
  protected readonly next = computed(() => {
    const info = (this.more() ?? this.first())?.pageInfo;
    return info?.hasNextPage ? info.endCursor : null;
  });

  protected async older(after: string): Promise<void> {
    this.fault.set(undefined);
    try {
      const { projects } = await this.client.query(ProjectsPage, { after });
      this.more.set({ ...projects, nodes: [...(this.more()?.nodes ?? []), ...projects.nodes] });
    } catch (fault) {
      this.fault.set(fault);
    }
  }
}

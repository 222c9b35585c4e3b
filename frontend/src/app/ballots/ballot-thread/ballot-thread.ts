import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Thread } from '@mondee/ui';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { ThreadWords } from '../../thread/thread-of';
import { BallotThread } from '../ballots.graphql.generated';

/** What led to this ballot and what came of it: proposals and projects first, the decision after. */
@Component({
  selector: 'app-ballot-thread',
  imports: [TextPipe, Thread],
  template: `
    @if (hops().length > 1) {
      <section aria-labelledby="thread">
        <h2 id="thread">{{ 'ballots.thread' | t }}</h2>
        <ui-thread [hops]="hops()" [wide]="hops().length < 7" />
      </section>
    }
  `,
  styles: `
    section {
      margin-top: var(--s-7);
    }
    h2 {
      margin-bottom: var(--s-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BallotThreadOf {
  readonly id = input.required<string>();

  private readonly threads = inject(ThreadWords);
  private readonly page = queryResource(BallotThread, () => ({ id: this.id() }));
  protected readonly hops = computed(() => {
    const thread = this.page.hasValue() ? this.page.value()?.ballot?.thread : undefined;
    return thread ? this.threads.hops(thread) : [];
  });
}

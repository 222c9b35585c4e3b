import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { OpinionFiles, OpinionPage, OpinionViewer, type OpinionPageData } from '../opinion.graphql.generated';
import { putter, HEIGHT, outline, WIDTH } from './picture';

type Map = NonNullable<NonNullable<OpinionPageData['process']>['opinionMap']>;
type Counted = Map['statements'][number];
type Split = NonNullable<Counted['all']>;

/** Who answers alike, what unites, what divides: a picture, and the same in words and figures. */
@Component({
  selector: 'app-opinion-map',
  imports: [AppFault, DayPipe, TextPipe],
  templateUrl: './opinion-map.html',
  styleUrl: './opinion-map.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OpinionMap {
  readonly processId = input.required<string>();

  private readonly client = inject(GraphqlClient);
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(Session);
  protected readonly box = `0 0 ${WIDTH} ${HEIGHT}`;
  protected readonly fault = signal<unknown>(undefined);
  protected readonly page = queryResource(OpinionPage, () => ({ id: this.processId() }));
  private readonly viewer = queryResource(OpinionViewer, () =>
    this.session.signedIn() ? { id: this.processId() } : undefined,
  );
  protected readonly map = computed(() => (this.page.hasValue() ? this.page.value()?.process?.opinionMap : undefined));
  protected readonly grouped = computed(() => (this.map()?.groups.length ?? 0) > 1);
  /** The viewer’s own place; asked by them, shown to them. */
  private readonly place = computed(() =>
    this.viewer.hasValue() ? this.viewer.value()?.process?.viewerOpinion?.place : undefined,
  );
  protected readonly picture = computed(() => {
    const points = this.map()?.points ?? [];
    const put = putter(points);
    const marks = points.map(put);
    const own = this.place();
    return {
      marks,
      own: own ? put(own) : undefined,
      outlines: (this.map()?.groups ?? []).map(({ letter }) => {
        const its = marks.filter((mark) => mark.letter === letter);
        const middle = (axis: 'x' | 'y') => its.reduce((sum, mark) => sum + mark[axis], 0) / Math.max(1, its.length);
        return { letter, path: outline(its), x: middle('x'), y: Math.min(...its.map(({ y }) => y), HEIGHT) - 8 };
      }),
    };
  });

  /** What is shown beside a statement: each group, or all when there is one. */
  protected bars({ all, groups }: Counted): { letter: string; split: Split | null }[] {
    return this.grouped() ? groups.map(({ letter, split }) => ({ letter, split })) : [{ letter: '', split: all }];
  }

  protected percent(split: Split, side: keyof Split): number {
    const seen = split.agree + split.disagree + split.pass;
    return seen ? Math.round((100 * split[side]) / seen) : 0;
  }

  protected seen({ agree, disagree, pass }: Split): number {
    return agree + disagree + pass;
  }

  /** Each file comes down on its own: no archive to open. */
  protected async files(): Promise<void> {
    this.fault.set(undefined);
    try {
      const { opinionFiles } = await this.client.query(OpinionFiles, { processId: this.processId() });
      for (const { name, text } of opinionFiles) {
        const link = this.document.createElement('a');
        link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
        link.download = name;
        link.click();
        URL.revokeObjectURL(link.href);
      }
    } catch (fault) {
      this.fault.set(fault);
    }
  }
}

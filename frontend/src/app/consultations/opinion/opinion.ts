import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { newId } from '@mondee/kernel';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { AddStatement, GiveOpinion, OpinionViewer, type OpinionViewerData } from '../opinion.graphql.generated';

type Asked = NonNullable<NonNullable<OpinionViewerData['process']>['viewerOpinion']>['next'];
const VOTES = ['AGREE', 'DISAGREE', 'PASS'] as const;

/** One statement at a time, three answers of equal weight; nothing is chosen beforehand. */
@Component({
  selector: 'app-opinion',
  imports: [AppFault, Control, Field, Refused, RouterLink, TextPipe],
  templateUrl: './opinion.html',
  styleUrl: './opinion.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Opinion {
  readonly processId = input.required<string>();
  readonly path = input.required<string>();
  /** True while the phase runs. */
  readonly open = input.required<boolean>();

  protected readonly session = inject(Session);
  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly adding = new Acting();
  protected readonly added = signal(false);
  protected readonly votes = VOTES;
  private readonly last = signal<Asked>(null);
  /** The one that was just answered, asked for again. */
  private readonly again = signal<Asked>(null);
  private readonly viewer = queryResource(OpinionViewer, () =>
    this.session.signedIn() ? { id: this.processId() } : undefined,
  );
  protected readonly turn = computed(() =>
    this.viewer.hasValue() ? this.viewer.value()?.process?.viewerOpinion : undefined,
  );
  protected readonly asked = computed(() => this.again() ?? this.turn()?.next ?? null);
  protected readonly canGoBack = computed(() => this.last() !== null && this.again() === null);

  protected async give(vote: (typeof VOTES)[number]): Promise<void> {
    const statement = this.asked();
    if (!statement) return;
    const input = { statementId: statement.id, vote };
    const turn = await this.act.send(null, async () => (await this.client.act(GiveOpinion, { input })).giveOpinion);
    if (!turn) return;
    this.last.set(statement);
    this.again.set(null);
    this.viewer.set({ process: { id: this.processId(), viewerOpinion: turn } });
  }

  protected back(): void {
    this.again.set(this.last());
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const text = new Written(form).text('text') ?? '';
    const input = { processId: this.processId(), statementId: newId(Date.now()), text };
    this.added.set(false);
    const done = await this.adding.send(
      form,
      async () => (await this.client.act(AddStatement, { input })).addStatement,
    );
    if (!done) return;
    form.reset();
    this.added.set(true);
  }
}

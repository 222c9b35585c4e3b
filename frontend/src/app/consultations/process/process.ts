import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Field, Refused, Thread } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NotFound } from '../../shell/not-found';
import { titled } from '../../shell/titled';
import { Follow } from '../../thread/follow/follow';
import { ThreadWords } from '../../thread/thread-of';
import { Opinion } from '../opinion/opinion';
import { OpinionMap } from '../opinion-map/opinion-map';
import { ReviewStatements } from '../review-statements/review-statements';
import { CloseProcess, ExtendPhase, ProcessPage, ProcessViewer } from '../consultations.graphql.generated';

const ENDS = ['ANSWERED', 'CONTINUE', 'REPAIR', 'NOTHING'] as const;

/** One process: what one can do now, what its word weighs, its dates, and what came of it. */
@Component({
  selector: 'app-process',
  imports: [
    AppFault,
    Control,
    DayPipe,
    Field,
    Follow,
    NotFound,
    Opinion,
    OpinionMap,
    Refused,
    ReviewStatements,
    RouterLink,
    TextPipe,
    Thread,
  ],
  templateUrl: './process.html',
  styleUrl: './process.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProcessScreen {
  readonly id = input.required<string>();

  private readonly threads = inject(ThreadWords);
  private readonly client = inject(GraphqlClient);
  protected readonly session = inject(Session);
  protected readonly extending = new Acting();
  protected readonly ending = new Acting();
  protected readonly said = signal('');
  protected readonly ends = ENDS;
  protected readonly page = queryResource(ProcessPage, () => ({ id: this.id() }));
  private readonly viewer = queryResource(ProcessViewer, () =>
    this.session.signedIn() ? { id: this.id() } : undefined,
  );
  protected readonly process = computed(() => (this.page.hasValue() ? this.page.value()?.process : undefined));
  protected readonly can = computed(() =>
    this.viewer.hasValue() ? this.viewer.value()?.process?.viewerCan : undefined,
  );
  protected readonly hops = computed(() => {
    const thread = this.process()?.thread;
    return thread ? this.threads.hops(thread) : [];
  });
  protected readonly hasOpinions = computed(
    () => this.process()?.phases.some(({ kind }) => kind === 'OPINION') ?? false,
  );
  /** Those that can still be made longer. */
  protected readonly longer = computed(() => this.process()?.phases.filter(({ state }) => state !== 'DONE') ?? []);

  constructor() {
    titled(() => this.process()?.title);
  }

  protected extended(place: number) {
    return this.process()?.extensions.filter((one) => one.place === place) ?? [];
  }

  protected async extend(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const written = new Written(form);
    const input = {
      ...{ processId: this.id(), phase: Number(written.text('phase') ?? -1) },
      ...{ until: written.text('until') ?? '', reason: written.text('reason') ?? '' },
    };
    const process = await this.extending.send(
      form,
      async () => (await this.client.act(ExtendPhase, { input })).extendPhase,
    );
    if (!process) return;
    this.page.set({ process });
    this.said.set('consultations.extend.done');
  }

  protected async end(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const written = new Written(form);
    const outcome = ENDS.find((one) => one === written.text('outcome')) ?? 'NOTHING';
    const input = { processId: this.id(), outcome, reason: written.text('reason') ?? '' };
    const process = await this.ending.send(
      form,
      async () => (await this.client.act(CloseProcess, { input })).closeProcess,
    );
    if (process) this.page.set({ process });
  }
}

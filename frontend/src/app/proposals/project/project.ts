import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Control, Field, Refused, Thread } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NotFound } from '../../shell/not-found';
import { titled } from '../../shell/titled';
import { ThreadWords } from '../../thread/thread-of';
import { OfferForm } from '../offer-form/offer-form';
import { ProjectPage, ProjectViewer, ReplyToReview, SettleOffer } from '../projects.graphql.generated';

/** Those who put something to the vote. */
const ORGANISERS = ['facilitator', 'agent', 'decider', 'administrator'];

/** One project: what it looks for first, then what it is, who says what of it, and its thread. */
@Component({
  selector: 'app-project',
  imports: [AppFault, Control, Field, NotFound, OfferForm, Refused, RouterLink, TextPipe, Thread],
  templateUrl: './project.html',
  styleUrl: './project.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectScreen {
  readonly id = input.required<string>();

  private readonly client = inject(GraphqlClient);
  private readonly threads = inject(ThreadWords);
  protected readonly session = inject(Session);
  protected readonly act = new Acting();
  protected readonly page = queryResource(ProjectPage, () => ({ id: this.id() }));
  private readonly viewer = queryResource(ProjectViewer, () =>
    this.session.signedIn() ? { id: this.id() } : undefined,
  );
  protected readonly it = computed(() => (this.page.hasValue() ? this.page.value()?.project : undefined));
  protected readonly organises = computed(() => this.session.roles().some((role) => ORGANISERS.includes(role)));
  private readonly seen = computed(() => (this.viewer.hasValue() ? this.viewer.value() : undefined));
  protected readonly mine = computed(() => this.seen()?.project);
  protected readonly me = computed(() => this.seen()?.viewer.person?.id);
  protected readonly asked = computed(() => this.seen()?.myReviews.find(({ project }) => project?.id === this.id()));
  protected readonly seeks = computed(() => ['SEEKING', 'UNDERWAY'].includes(this.it()?.state ?? ''));
  protected readonly hops = computed(() => {
    const thread = this.it()?.thread;
    return thread ? this.threads.hops(thread) : [];
  });

  constructor() {
    titled(() => this.it()?.title);
  }

  protected notesOf(id: string): string | null {
    return this.mine()?.reviews.find((review) => review.id === id)?.notes ?? null;
  }

  protected whatOf(needId: string): string {
    return this.it()?.needs.find(({ id }) => id === needId)?.what ?? '';
  }

  protected async settle(offerId: string, to: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN'): Promise<void> {
    const input = { offerId, to };
    const done = await this.act.send(null, async () => (await this.client.act(SettleOffer, { input })).settleOffer);
    if (done) this.again();
  }

  protected async reply(event: Event, form: HTMLFormElement, reviewId: string): Promise<void> {
    event.preventDefault();
    const input = { reviewId, text: new Written(form).text('reply') ?? '' };
    const done = await this.act.send(form, async () => (await this.client.act(ReplyToReview, { input })).replyToReview);
    if (done) this.again();
  }

  protected again(): void {
    this.page.reload();
    this.viewer.reload();
  }
}

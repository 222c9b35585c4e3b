import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Refused, Thread } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, FragmentPipe, PathPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { HiddenNotice } from '../../shell/hidden-notice/hidden-notice';
import { NotFound } from '../../shell/not-found';
import { titled } from '../../shell/titled';
import { Follow } from '../../thread/follow/follow';
import { ThreadWords } from '../../thread/thread-of';
import { Comments } from '../comments/comments';
import { Attached } from '../attached/attached';
import { GivenAnswer } from '../given-answer/given-answer';
import { OwnActs } from '../own-acts/own-acts';
import { ProposalPage, ProposalViewer, PublishProposal } from '../proposals.graphql.generated';
import { standingOf } from '../standing';
import { Together } from '../together/together';
import { Support, type ProposalMine } from '../support/support';

/** What decides about a proposal, and what comes of it. */
const DECIDING = ['decision', 'commitment', 'indicator'];

/** Those who put something to the vote. */
const ORGANISERS = ['facilitator', 'agent', 'decider', 'administrator'];

/** One proposal: what became of it first, then its words, its thread, who answered and who decided. */
@Component({
  selector: 'app-proposal',
  imports: [
    AppFault,
    Attached,
    OwnActs,
    Comments,
    DayPipe,
    Follow,
    FragmentPipe,
    GivenAnswer,
    HiddenNotice,
    NotFound,
    PathPipe,
    Refused,
    RouterLink,
    Support,
    TextPipe,
    Thread,
    Together,
  ],
  templateUrl: './proposal.html',
  styleUrl: './proposal.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProposalScreen {
  readonly id = input.required<string>();

  private readonly threads = inject(ThreadWords);
  private readonly session = inject(Session);
  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly done = signal(false);
  protected readonly page = queryResource(ProposalPage, () => ({ id: this.id() }));
  private readonly viewer = queryResource(ProposalViewer, () =>
    this.session.signedIn() ? { id: this.id() } : undefined,
  );
  protected readonly proposal = computed(() => (this.page.hasValue() ? this.page.value()?.proposal : undefined));
  /** Moderation took it off: said to who may not read it any more. */
  protected readonly hidden = computed(() => (this.page.hasValue() ? this.page.value()?.hiddenContent : undefined));
  protected readonly organises = computed(() => this.session.roles().some((role) => ORGANISERS.includes(role)));
  protected readonly mine = computed(() => (this.viewer.hasValue() ? this.viewer.value()?.proposal : undefined));
  protected readonly can = computed(() => this.mine()?.viewerCan);
  protected readonly standing = computed(() => {
    const it = this.proposal();
    return it && standingOf(it);
  });
  protected readonly hops = computed(() => {
    const thread = this.proposal()?.thread;
    return thread ? this.threads.hops(thread) : [];
  });
  protected readonly deciding = computed(
    () => this.proposal()?.thread.hops.filter(({ kind }) => DECIDING.includes(kind)) ?? [],
  );
  /** The last thing that came of it, in one sentence. */
  protected readonly became = computed(() => this.deciding().at(-1)?.sentence);
  protected readonly answered = computed(() => this.proposal()?.answers.some(({ state }) => state === 'PUBLISHED'));
  protected readonly late = computed(() => this.proposal()?.answers.find(({ state }) => state !== 'PUBLISHED'));

  constructor() {
    titled(() => this.proposal()?.title);
  }

  protected supported(mine: ProposalMine): void {
    const proposal = this.proposal();
    this.viewer.set({ proposal: mine });
    if (proposal)
      this.page.set({
        hiddenContent: null,
        ...this.page.value(),
        proposal: { ...proposal, supportCount: mine.supportCount },
      });
  }

  protected async publish(): Promise<void> {
    const proposal = await this.act.send(
      null,
      async () => (await this.client.act(PublishProposal, { id: this.id() })).publishProposal,
    );
    if (!proposal) return;
    this.done.set(true);
    this.page.set({ hiddenContent: null, proposal });
    this.viewer.reload();
  }

  /** Why a part of the text is not there. */
  protected gone(part: string): string {
    return this.proposal()?.hiddenParts.includes(part) ? 'moderation.notice.partGone' : 'proposals.unwritten';
  }

  protected readonly own = computed(() => {
    const { revise, withdraw, invite } = this.can() ?? {};
    const may = { revise: !!revise?.allowed, withdraw: !!withdraw?.allowed, invite: !!invite?.allowed };
    return may.revise || may.withdraw || may.invite ? may : undefined;
  });
  protected readonly signing = computed(() =>
    (this.proposal()?.coAuthors ?? [])
      .map(({ name, commune }) => (commune ? `${name} (${commune.name})` : name))
      .join(', '),
  );

  protected takenBack(proposal: NonNullable<ReturnType<typeof this.proposal>>): void {
    this.page.set({ hiddenContent: null, proposal });
    this.viewer.reload();
  }

  protected print(): void {
    window.print();
  }
}

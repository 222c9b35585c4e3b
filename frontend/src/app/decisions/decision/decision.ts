import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Tag, Thread, VoteBar } from '@mondee/ui';
import { TONE_OF } from '../../thread/standing';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, FragmentPipe, PathPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NotFound } from '../../shell/not-found';
import { titled } from '../../shell/titled';
import { Follow } from '../../thread/follow/follow';
import { ThreadWords } from '../../thread/thread-of';
import { DecisionAct, DecisionPage } from '../decisions.graphql.generated';

/** A decision as it was taken: the outcome and the votes first, then its words, what it answers, what came of it. */
@Component({
  selector: 'app-decision',
  imports: [AppFault, DayPipe, Follow, FragmentPipe, NotFound, PathPipe, RouterLink, Tag, TextPipe, Thread, VoteBar],
  templateUrl: './decision.html',
  styleUrl: './decision.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionScreen {
  readonly id = input.required<string>();

  private readonly threads = inject(ThreadWords);
  private readonly session = inject(Session);
  /** Who decides may promise; the act itself asks again. */
  protected readonly mayPromise = computed(() =>
    [...this.session.roles(), ...this.session.communeRoles()].some((role) =>
      ['decider', 'agent', 'administrator'].includes(role),
    ),
  );
  private readonly rights = queryResource(DecisionAct, () => (this.session.signedIn() ? { id: this.id() } : undefined));
  protected readonly mayPublish = computed(
    () => !!(this.rights.hasValue() && this.rights.value()?.decision?.viewerCanPublish.allowed),
  );
  protected readonly tones = TONE_OF;
  protected readonly page = queryResource(DecisionPage, () => ({ id: this.id() }));
  protected readonly decision = computed(() => (this.page.hasValue() ? this.page.value()?.decision : undefined));
  protected readonly hops = computed(() => {
    const thread = this.decision()?.thread;
    return thread ? this.threads.hops(thread) : [];
  });

  constructor() {
    titled(() => this.decision()?.title);
  }
}

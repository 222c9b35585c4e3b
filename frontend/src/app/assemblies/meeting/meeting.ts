import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Nut, Tag, VoteBar } from '@mondee/ui';
import { pageNews } from '../../graphql/live-news';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { DocumentCheck } from '../../shell/document-check/document-check';
import { NotFound } from '../../shell/not-found';
import { titled } from '../../shell/titled';
import { Follow } from '../../thread/follow/follow';
import { MeetingPage, MeetingRights } from '../assemblies.graphql.generated';
import { MeetingTable } from '../meeting-table/meeting-table';
import { votesOf } from '../shown-meeting';

const NUTS = { todo: 'shut', now: 'ajar', done: 'kernel', postponed: 'broken' } as const;

/** A meeting for everybody: what is on the table now, who sits round it, what was voted. It follows by itself. */
@Component({
  selector: 'app-meeting',
  imports: [AppFault, DayPipe, DocumentCheck, Follow, MeetingTable, NotFound, Nut, RouterLink, Tag, TextPipe, VoteBar],
  templateUrl: './meeting.html',
  styleUrl: './meeting.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingScreen {
  readonly id = input.required<string>();
  /** `salle`: large, for the screen of the room. */
  readonly ecran = input<string>();

  private readonly session = inject(Session);
  protected readonly page = queryResource(MeetingPage, () => ({ id: this.id() }));
  protected readonly meeting = computed(() => (this.page.hasValue() ? this.page.value()?.meeting : undefined));
  private readonly rights = queryResource(MeetingRights, () =>
    this.session.signedIn() ? { id: this.id() } : undefined,
  );
  protected readonly mayRun = computed(
    () => !!(this.rights.hasValue() && this.rights.value()?.meeting?.viewerCanRun.allowed),
  );
  protected readonly mayRead = computed(
    () => !!(this.rights.hasValue() && this.rights.value()?.meeting?.viewerCanReadMinutes.allowed),
  );
  protected readonly now = computed(() => this.meeting()?.items.find(({ state }) => state === 'now'));
  protected readonly votesOf = votesOf;

  constructor() {
    titled(() => this.meeting()?.title);
    const news = pageNews(() => [`meeting:${this.id()}`]);
    effect(() => {
      if (!news.there()) return;
      news.seen();
      this.page.reload();
    });
  }

  protected nut(state: string): (typeof NUTS)[keyof typeof NUTS] {
    return NUTS[state as keyof typeof NUTS];
  }
}

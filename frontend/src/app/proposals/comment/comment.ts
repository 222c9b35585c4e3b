import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { CommentForm } from '../comment-form/comment-form';
import {
  RateComment,
  TakeBackComment,
  type CommentRightsData,
  type CommentsOfData,
} from '../comments.graphql.generated';

export type CommentWhole = NonNullable<CommentsOfData['comments']>['nodes'][number];
type CommentWords = CommentWhole['replies'][number];
export type CommentRightsOf = NonNullable<CommentRightsData['comments']>['nodes'][number]['replies'][number];

/** One comment: what is said, by whom, whether it was useful, and what was replied. */
@Component({
  selector: 'app-comment',
  imports: [AppFault, CommentForm, DayPipe, Refused, RouterLink, TextPipe],
  templateUrl: './comment.html',
  styleUrl: './comment.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommentItem {
  readonly comment = input.required<CommentWhole | CommentWords>();
  readonly proposalId = input.required<string>();
  /** What the viewer may do, by comment; empty for a visitor. */
  readonly rights = input<ReadonlyMap<string, CommentRightsOf>>(new Map());
  readonly open = input(true);
  readonly changed = output();

  protected readonly session = inject(Session);
  private readonly client = inject(GraphqlClient);
  protected readonly act = new Acting();
  protected readonly answering = signal(false);
  protected readonly changing = signal(false);
  private readonly rated = signal<{ useful: boolean | null; count: number } | undefined>(undefined);

  protected readonly replies = computed(() => {
    const it = this.comment();
    return 'replies' in it ? it.replies : undefined;
  });
  protected readonly may = computed(() => this.rights().get(this.comment().id));
  protected readonly found = computed(() => {
    const now = this.rated();
    return now ? now.useful : (this.may()?.viewerFoundUseful ?? null);
  });
  protected readonly useful = computed(() => this.rated()?.count ?? this.comment().usefulCount);
  protected readonly host = (link: string): string => new URL(link).hostname;

  protected async rate(wanted: boolean): Promise<void> {
    const { id } = this.comment();
    const useful = this.found() === wanted ? null : wanted;
    const done = await this.act.send(
      null,
      async () => (await this.client.act(RateComment, { id, useful })).rateComment,
    );
    if (done) this.rated.set({ useful: done.viewerFoundUseful, count: done.usefulCount });
  }

  protected async takeBack(): Promise<void> {
    const { id } = this.comment();
    const done = await this.act.send(
      null,
      async () => (await this.client.act(TakeBackComment, { id })).takeBackComment,
    );
    if (done) this.changed.emit();
  }

  protected finished(): void {
    this.answering.set(false);
    this.changing.set(false);
    this.changed.emit();
  }
}

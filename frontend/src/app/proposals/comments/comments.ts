import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { CommentForm } from '../comment-form/comment-form';
import { CommentItem, type CommentRightsOf, type CommentWhole } from '../comment/comment';
import { CommentRights, CommentsOf } from '../comments.graphql.generated';

const SIDES = ['FOR', 'AGAINST', 'QUESTION'] as const;
type Side = (typeof SIDES)[number];

/** What is said of a proposal: for, against and questions, each with as much room, in the published order. */
@Component({
  selector: 'app-comments',
  imports: [AppFault, CommentForm, CommentItem, RouterLink, TextPipe],
  templateUrl: './comments.html',
  styleUrl: './comments.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Comments {
  readonly proposalId = input.required<string>();
  readonly path = input.required<string>();
  /** False where nothing more can be said: merged, hidden. */
  readonly open = input(true);

  private readonly client = inject(GraphqlClient);
  protected readonly session = inject(Session);
  protected readonly said = signal(false);
  protected readonly fault = signal<unknown>(undefined);
  private readonly more = signal<Partial<Record<Side, { nodes: CommentWhole[]; after: string | null }>>>({});
  private readonly pages = SIDES.map((side) => ({
    side,
    page: queryResource(CommentsOf, () => ({ id: this.proposalId(), side, after: null })),
    rights: queryResource(CommentRights, () => (this.session.signedIn() ? { id: this.proposalId(), side } : undefined)),
  }));

  protected readonly sides = computed(() =>
    this.pages.map(({ side, page, rights }) => {
      const list = page.hasValue() ? page.value()?.comments : undefined;
      const may = (rights.hasValue() ? rights.value()?.comments?.nodes : undefined) ?? [];
      const byId = new Map<string, CommentRightsOf>(
        may.flatMap((one) => [one, ...one.replies]).map((one) => [one.id, one]),
      );
      const further = this.more()[side];
      return {
        side,
        count: list?.totalCount ?? 0,
        nodes: [...(list?.nodes ?? []), ...(further?.nodes ?? [])],
        rights: byId,
        next: further ? further.after : list?.pageInfo.hasNextPage ? list.pageInfo.endCursor : null,
      };
    }),
  );
  protected readonly none = computed(() => this.sides().every(({ nodes }) => !nodes.length));
  protected readonly broken = computed(() => this.pages.map(({ page }) => page.error()).find(Boolean));

  protected async older(side: Side, after: string): Promise<void> {
    this.fault.set(undefined);
    try {
      const { comments } = await this.client.query(CommentsOf, { id: this.proposalId(), side, after });
      if (!comments) return;
      const before = this.more()[side]?.nodes ?? [];
      const next = comments.pageInfo.hasNextPage ? comments.pageInfo.endCursor : null;
      this.more.set({ ...this.more(), [side]: { nodes: [...before, ...comments.nodes], after: next } });
    } catch (fault) {
      this.fault.set(fault);
    }
  }

  /** Something was said, changed or taken back: the lists begin anew. */
  protected reload(added = false): void {
    this.said.set(added);
    this.more.set({});
    for (const { page, rights } of this.pages) {
      page.reload();
      rights.reload();
    }
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Result } from '@mondee/kernel';
import { changeComment, rateComment, takeBackComment, type Comment, type CommentInput } from '@mondee/domain/proposals';
import { ruleContext } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { CommentStore } from './comment.store';

/** What may be done to a comment that stands: change it, take it back, say whether it was useful. */
@Injectable()
export class KeepComment {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(CommentStore) private readonly comments: CommentStore,
  ) {}

  change(viewer: Viewer, id: string, input: CommentInput, how?: ActRequest): Promise<Result<Comment>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const comment = await this.comments.hold(tx, id);
      if (!comment) return refuse('proposals.CommentNotFound');
      const outcome = changeComment(comment, input, act, ruleContext(viewer));
      if (!outcome.ok) return outcome;
      await this.comments.save(tx, outcome.value.state);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }

  takeBack(viewer: Viewer, id: string, how?: ActRequest): Promise<Result<Comment>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const comment = await this.comments.hold(tx, id);
      if (!comment) return refuse('proposals.CommentNotFound');
      const outcome = takeBackComment(comment, act, ruleContext(viewer));
      if (!outcome.ok) return outcome;
      await this.comments.save(tx, outcome.value.state);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }

  rate(viewer: Viewer, id: string, useful: boolean | null, how?: ActRequest): Promise<Result<Comment>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const comment = await this.comments.hold(tx, id);
      if (!comment) return refuse('proposals.CommentNotFound');
      const person = viewer.person!;
      const before = await this.comments.opinionOf(tx, comment.id, person);
      const outcome = rateComment(comment, useful, act, { ...ruleContext(viewer), before });
      if (!outcome.ok) return outcome;
      if (outcome.value.facts.length) await this.comments.rate(tx, comment.id, person, useful);
      return done(comment, ...outcome.value.facts);
    });
  }
}

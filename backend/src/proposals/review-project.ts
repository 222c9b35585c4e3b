import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isId, newId, refuse, type Id, type Result } from '@mondee/kernel';
import { assignReview, giveReview, replyToReview, type Project, type Review } from '@mondee/domain/proposals';
import { ruleContext } from '../people';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { ZONE } from '../platform/zone';
import { ProjectStore } from './project.store';

/** Asks for reviews of a project, gives them, replies to them. */
@Injectable()
export class ReviewProject {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ProjectStore) private readonly projects: ProjectStore,
  ) {}

  assign(viewer: Viewer, projectId: string, evaluator: string, id?: Id): Promise<Result<Project>> {
    return this.acts.perform<Project>(viewer, undefined, async (tx, act) => {
      const project = await this.projects.hold(tx, { id: projectId });
      if (!project) return refuse('proposals.ProjectNotFound');
      if (!isId(evaluator)) return refuse('proposals.NoSuchPerson', { field: 'evaluatorId' });
      const outcome = assignReview(project, evaluator, act, {
        ...ruleContext(viewer),
        id: id ?? newId(Date.parse(act.at)),
        authors: await this.projects.authors(tx, project, dayIn(act.at, ZONE)),
        known: await this.projects.known(tx, 'person', [evaluator]),
        assigned: await this.projects.assigned(tx, project.id, evaluator),
      });
      if (!outcome.ok) return outcome;
      await this.projects.saveReview(tx, outcome.value.state, act.at);
      return done(project, ...outcome.value.facts);
    });
  }

  give(viewer: Viewer, id: string, raw: Readonly<Record<string, unknown>>): Promise<Result<Project>> {
    return this.acts.perform<Project>(viewer, undefined, async (tx, act) => {
      const held = await this.held(tx, id);
      if (!held) return refuse('proposals.ReviewNotFound');
      const outcome = giveReview(held.project, held.review, raw, act, ruleContext(viewer));
      if (!outcome.ok) return outcome;
      await this.projects.saveReview(tx, outcome.value.state, act.at);
      return done(held.project, ...outcome.value.facts);
    });
  }

  reply(viewer: Viewer, id: string, text: string): Promise<Result<Project>> {
    return this.acts.perform<Project>(viewer, undefined, async (tx, act) => {
      const held = await this.held(tx, id);
      if (!held) return refuse('proposals.ReviewNotFound');
      const authors = await this.projects.authors(tx, held.project, dayIn(act.at, ZONE));
      const outcome = replyToReview(held.project, held.review, text, act, { ...ruleContext(viewer), authors });
      if (!outcome.ok) return outcome;
      await this.projects.saveReview(tx, outcome.value.state, act.at);
      return done(held.project, ...outcome.value.facts);
    });
  }

  private async held(tx: Tx, id: string): Promise<{ review: Review; project: Project } | undefined> {
    const review = await this.projects.holdReview(tx, id);
    const project = review && (await this.projects.hold(tx, { id: review.project }));
    return project && { review, project };
  }
}

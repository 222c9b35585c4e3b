import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isId, refuse, type Refusal, type Result } from '@mondee/kernel';
import type { Project } from '@mondee/domain/proposals';
import { Access, Public } from '../platform/access/access';
import type { ActRequest } from '../platform/access/viewer';
import { acting } from '../platform/graphql/acting';
import { pageSize, perRow } from '../platform/graphql/connection.view';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { KeepProject } from './keep-project';
import {
  AssignReviewInput,
  GiveReviewInput,
  IncompatibleInput,
  OfferHelpInput,
  ProjectInput,
  ProjectListArgs,
  ReplyToReviewInput,
  SettleOfferInput,
} from './project.inputs';
import { ProjectStore } from './project.store';
import { ProjectConnectionView, ProjectOutcome, ProjectView, ReviewView } from './project.view';
import { ReviewProject } from './review-project';

@Resolver(() => ProjectView)
export class ProjectResolver {
  constructor(
    @Inject(ProjectStore) private readonly store: ProjectStore,
    @Inject(KeepProject) private readonly keep: KeepProject,
    @Inject(ReviewProject) private readonly review: ReviewProject,
  ) {}

  @Public()
  @Query(() => ProjectConnectionView, { description: 'Projects, the newest first.', complexity: perRow })
  projects(@Args() { first, after }: ProjectListArgs) {
    return this.store.page({ first: pageSize(first), ...(after && { after }) });
  }

  @Public()
  @Query(() => ProjectView, { nullable: true, description: 'One project.', complexity: 2 })
  async project(@Args('id', { type: () => ID, description: 'The project.' }) id: string) {
    return isId(id) ? (await this.store.byIds([id]))[0] : null;
  }

  @Access('proposals.review')
  @Query(() => [ReviewView], { description: 'The reviews the viewer was asked for.', complexity: 40 })
  myReviews(@Context() { viewer }: RequestContext) {
    return viewer.person ? this.store.reviewsBy(viewer.person) : [];
  }

  @Access('proposals.keepProject')
  @Mutation(() => ProjectOutcome, { description: 'Opens a project’s sheet, or changes it.', complexity: 10 })
  keepProject(
    @Args('input', { description: 'The sheet.' }) { proposalId, projectId, act, ...sheet }: ProjectInput,
    @Context() { viewer }: RequestContext,
  ) {
    const perform = (how: ActRequest): Promise<Result<Project>> =>
      projectId
        ? this.keep.change(viewer, projectId, sheet, how)
        : this.keep.open(viewer, proposalId ?? '', sheet, how);
    return acting(act, perform, (project) => this.seen(project));
  }

  @Access('proposals.offerHelp')
  @Mutation(() => ProjectOutcome, { description: 'Offers a project what it looks for.', complexity: 10 })
  offerHelp(
    @Args('input', { description: 'The offer.' }) { offerId, projectId, needId, act, ...said }: OfferHelpInput,
    @Context() { viewer }: RequestContext,
  ) {
    const to = { id: offerId, project: projectId };
    return acting(
      act,
      (how) => this.keep.offer(viewer, to, { ...said, need: needId }, how),
      (project) => this.seen(project),
    );
  }

  @Access('proposals.offerHelp')
  @Mutation(() => ProjectOutcome, { description: 'Accepts, declines or withdraws an offer.', complexity: 10 })
  async settleOffer(
    @Args('input', { description: 'Which, and how.' }) { offerId, to }: SettleOfferInput,
    @Context() { viewer }: RequestContext,
  ): Promise<ProjectView | Refusal> {
    if (to === 'offered') return refuse('proposals.OfferSettled').refusal;
    return answerTo(await this.keep.settle(viewer, offerId, to), (project) => this.seen(project));
  }

  @Access('proposals.keepProject')
  @Mutation(() => ProjectOutcome, { description: 'Says that two projects cannot both be done.', complexity: 10 })
  async declareIncompatible(
    @Args('input', { description: 'Which.' }) { projectId, otherId, incompatible }: IncompatibleInput,
    @Context() { viewer }: RequestContext,
  ) {
    return answerTo(await this.keep.exclude(viewer, projectId, otherId, incompatible), (project) => this.seen(project));
  }

  @Access('proposals.keepProject')
  @Mutation(() => ProjectOutcome, { description: 'Asks somebody to review a project.', complexity: 10 })
  async assignReview(
    @Args('input', { description: 'Whom.' }) { projectId, evaluatorId }: AssignReviewInput,
    @Context() { viewer }: RequestContext,
  ) {
    return answerTo(await this.review.assign(viewer, projectId, evaluatorId), (project) => this.seen(project));
  }

  @Access('proposals.review')
  @Mutation(() => ProjectOutcome, { description: 'Gives the review one was asked for.', complexity: 10 })
  async giveReview(
    @Args('input', { description: 'The review.' }) { reviewId, ...said }: GiveReviewInput,
    @Context() { viewer }: RequestContext,
  ) {
    return answerTo(await this.review.give(viewer, reviewId, said), (project) => this.seen(project));
  }

  @Access('proposals.review')
  @Mutation(() => ProjectOutcome, { description: 'Replies to a review, as the author.', complexity: 10 })
  async replyToReview(
    @Args('input', { description: 'The reply.' }) { reviewId, text }: ReplyToReviewInput,
    @Context() { viewer }: RequestContext,
  ) {
    return answerTo(await this.review.reply(viewer, reviewId, text), (project) => this.seen(project));
  }

  private async seen({ id }: Project): Promise<ProjectView | undefined> {
    return (await this.store.byIds([id]))[0];
  }
}

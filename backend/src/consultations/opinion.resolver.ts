import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { canManage, polisFiles } from '@mondee/domain/consultations';
import { policyViewer } from '../people';
import { Access, OfViewer, Public } from '../platform/access/access';
import { acting } from '../platform/graphql/acting';
import { RequestContext } from '../platform/graphql/request-context';
import { GiveOpinion } from './give-opinion';
import { OpinionStore, statementView } from './opinion.store';
import { AddStatementInput, GiveOpinionInput, OfProcessArgs, OpinionMapView, OpinionOutcome } from './opinion.view';
import {
  OpinionTurnView,
  PublishedFileView,
  ReviewStatementInput,
  StatementOutcome,
  StatementView,
} from './opinion.view';
import { ProcessStore } from './process.store';
import { ProcessView } from './process.view';

@Resolver(() => ProcessView)
export class OpinionResolver {
  constructor(
    @Inject(ProcessStore) private readonly processes: ProcessStore,
    @Inject(OpinionStore) private readonly opinions: OpinionStore,
    @Inject(GiveOpinion) private readonly giving: GiveOpinion,
  ) {}

  @ResolveField(() => OpinionMapView, {
    nullable: true,
    description: 'Who answers alike; nothing before the first answers.',
    complexity: 100,
  })
  opinionMap(@Parent() { id }: ProcessView) {
    return this.opinions.view(id);
  }

  @OfViewer()
  @ResolveField(() => OpinionTurnView, {
    nullable: true,
    description: 'Where the viewer is: what they meet next, and their own place.',
    complexity: 5,
  })
  viewerOpinion(@Parent() { id }: ProcessView, @Context() { viewer }: RequestContext) {
    return viewer.person ? this.opinions.turnOf(id, viewer.person) : null;
  }

  @Access('consultations.keep')
  @Query(() => [StatementView], { description: 'Statements that wait to be read, for who holds it.', complexity: 40 })
  async statementsToReview(@Args() { processId }: OfProcessArgs, @Context() { viewer }: RequestContext) {
    const process = await this.processes.seenBy(viewer, processId);
    const can = process && canManage(policyViewer(viewer), process.process, process);
    return can?.ok ? this.opinions.statements(process!.id, 'waiting') : [];
  }

  @Public()
  @Query(() => [PublishedFileView], {
    description: 'The answers of a process in the five files of Polis, without names.',
    complexity: 200,
  })
  async opinionFiles(@Args() { processId }: OfProcessArgs, @Context() { viewer }: RequestContext) {
    const process = await this.processes.seenBy(viewer, processId);
    const kept = process && (await this.opinions.mapOf(process.id));
    if (!process || !kept?.map.statements.some(({ all }) => all)) return [];
    const letters = await this.opinions.lettersUnnamed(process.id);
    const places = [...letters].map(([person, letter]) => ({ person, letter, x: 0, y: 0 }));
    const about = { topic: process.title, url: process.path, description: process.summary };
    const cast = await this.opinions.castUnnamed(process.id);
    const files = polisFiles(about, await this.opinions.exported(process.id), cast, { ...kept.map, places });
    return Object.entries(files).map(([name, text]) => ({ name, text }));
  }

  @Access('consultations.say')
  @Mutation(() => StatementOutcome, { description: 'Adds a statement for others to answer.', complexity: 10 })
  addStatement(
    @Args('input', { description: 'The statement.' }) { processId, statementId, text, seed, act }: AddStatementInput,
    @Context() { viewer }: RequestContext,
  ) {
    const input = { process: processId, id: statementId, text, seed: seed === true };
    return acting(act, (how) => this.giving.add(viewer, input, how), statementView);
  }

  @Access('consultations.keep')
  @Mutation(() => StatementOutcome, { description: 'Puts a statement on line, or says why not.', complexity: 10 })
  reviewStatement(
    @Args('input', { description: 'Which, and how.' }) { statementId, accept, reason, act }: ReviewStatementInput,
    @Context() { viewer }: RequestContext,
  ) {
    const input = { accept, ...(reason && { reason }) };
    return acting(act, (how) => this.giving.review(viewer, statementId, input, how), statementView);
  }

  @Access('consultations.say')
  @Mutation(() => OpinionOutcome, { description: 'Agrees, disagrees or passes; again, it is changed.', complexity: 10 })
  giveOpinion(
    @Args('input', { description: 'The answer.' }) { statementId, vote, act }: GiveOpinionInput,
    @Context() { viewer }: RequestContext,
  ) {
    return acting(
      act,
      (how) => this.giving.give(viewer, statementId, vote, how),
      ({ process, person }) => this.opinions.turnOf(process, person),
    );
  }
}

import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isId, refuse, type Id, type Refusal, type Result } from '@mondee/kernel';
import { canAnswer, type Answer } from '@mondee/domain/answers';
import { Access, Public } from '../platform/access/access';
import { pageSize, perRow } from '../platform/graphql/connection.view';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { AnswersAwaitedArgs, PrepareAnswerInput, PublishAnswerInput } from './answer.inputs';
import { AnswerStore } from './answer.store';
import { AnswerClockView, AnswerConnectionView, AnswerOutcome, AnswerView, type AnswerSeen } from './answer.view';
import { PrepareAnswer } from './prepare-answer';
import { PublishAnswer } from './publish-answer';

@Resolver(() => AnswerView)
export class AnswerResolver {
  constructor(
    @Inject(AnswerStore) private readonly store: AnswerStore,
    @Inject(PrepareAnswer) private readonly prepare: PrepareAnswer,
    @Inject(PublishAnswer) private readonly publish: PublishAnswer,
  ) {}

  @Public()
  @Query(() => AnswerConnectionView, {
    description: 'Answers that are promised and not given yet: to what, by when; the most pressing first.',
    complexity: perRow,
  })
  answersAwaited(@Args() { first, after, overdueOnly }: AnswersAwaitedArgs, @Context() { viewer }: RequestContext) {
    return this.store.awaited(viewer, {
      first: pageSize(first),
      overdueOnly: overdueOnly ?? false,
      ...(after && { after }),
    });
  }

  @Public()
  @Query(() => AnswerClockView, { description: 'How the promise to answer is kept, in figures.', complexity: 5 })
  answerClock() {
    return this.store.figures();
  }

  @Access('answers.answer')
  @Query(() => [AnswerView], {
    description: 'The work list of those who answer, the most pressing first; empty for all others.',
    complexity: 40,
  })
  answersToWrite(@Context() { viewer }: RequestContext) {
    return canAnswer(viewer).ok ? this.store.toWrite(viewer) : [];
  }

  @Access('answers.answer')
  @Mutation(() => AnswerOutcome, {
    description: 'Writes an answer, or rewrites it: private until it is published.',
    complexity: 10,
  })
  prepareAnswer(
    @Args('input', { description: 'The answer as far as it is written.' })
    { answerId, ...input }: PrepareAnswerInput,
    @Context() { viewer }: RequestContext,
  ) {
    return this.acting(viewer, answerId, (id) => this.prepare.run(viewer, id, input));
  }

  @Access('answers.answer')
  @Mutation(() => AnswerOutcome, { description: 'Publishes a prepared answer, for good.', complexity: 10 })
  publishAnswer(
    @Args('input', { description: 'Which one.' }) { answerId, quality }: PublishAnswerInput,
    @Context() { viewer }: RequestContext,
  ) {
    return this.acting(viewer, answerId, (id) => this.publish.run(viewer, id, quality));
  }

  private async acting(
    viewer: RequestContext['viewer'],
    answerId: string,
    perform: (id: Id) => Promise<Result<Answer>>,
  ): Promise<AnswerSeen | Refusal> {
    if (!isId(answerId)) return refuse('platform.NotAnId', { field: 'answerId' }).refusal;
    return answerTo(await perform(answerId), async ({ id }) => (await this.store.publicByIds(viewer, [id]))[0]);
  }
}

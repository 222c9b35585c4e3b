import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isId, refuse, type Id, type Refusal, type Result } from '@mondee/kernel';
import { canAnswerSome, type Answer } from '@mondee/domain/answers';
import { Access, Public } from '../platform/access/access';
import { pageSize, perRow } from '../platform/graphql/connection.view';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { AnswerChoices } from './answer-choices';
import {
  AnswersAwaitedArgs,
  AnswersGivenArgs,
  AssignAnswerInput,
  CorrectAnswerInput,
  MoveAnswerInput,
  NoteOnAnswerInput,
  PlanAnswerInput,
  PrepareAnswerInput,
  PublishAnswerInput,
} from './answer.inputs';
import { AnswerStore, type QueueTab } from './answer.store';
import {
  AnswerClockView,
  AnswerConnectionView,
  AnswerOutcome,
  AnswerQueueEnum,
  AnswersOfBodyView,
  AnswersOfCommuneView,
  AnswerView,
  AnswerWorkView,
  type AnswerSeen,
} from './answer.view';
import { PrepareAnswer } from './prepare-answer';
import { PublishAnswer } from './publish-answer';
import { WorkOnAnswer } from './work-on-answer';

@Resolver(() => AnswerView)
export class AnswerResolver {
  constructor(
    @Inject(AnswerStore) private readonly store: AnswerStore,
    @Inject(PrepareAnswer) private readonly prepare: PrepareAnswer,
    @Inject(PublishAnswer) private readonly publish: PublishAnswer,
    @Inject(WorkOnAnswer) private readonly work: WorkOnAnswer,
    @Inject(AnswerChoices) private readonly choices: AnswerChoices,
  ) {}

  @Public()
  @Query(() => AnswerConnectionView, {
    description: 'Answers that are promised and not given yet: to what, by when; the most pressing first.',
    complexity: perRow,
  })
  answersAwaited(
    @Args() { first, after, overdueOnly, ...facets }: AnswersAwaitedArgs,
    @Context() { viewer }: RequestContext,
  ) {
    return this.store.awaited(viewer, {
      first: pageSize(first),
      ...facets,
      overdueOnly: overdueOnly ?? false,
      ...(after && { after }),
    });
  }

  @Public()
  @Query(() => AnswerConnectionView, { description: 'Answers given, the last first.', complexity: perRow })
  answersGiven(@Args() { first, after, ...facets }: AnswersGivenArgs, @Context() { viewer }: RequestContext) {
    return this.store.given(viewer, { ...facets, first: pageSize(first), ...(after && { after }) });
  }

  @Public()
  @Query(() => [AnswersOfBodyView], {
    description: 'What each body owes and how long the longest waits; those who let wait longest first.',
    complexity: 10,
  })
  answersByBody() {
    return this.store.byBody();
  }

  @Public()
  @Query(() => [AnswersOfCommuneView], { description: 'What is awaited and given, by commune.', complexity: 10 })
  answersByCommune() {
    return this.store.byCommune();
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
  answersToWrite(
    @Args('queue', {
      type: () => AnswerQueueEnum,
      nullable: true,
      description: 'Which part of it; all of it if not said.',
    })
    queue: QueueTab | null,
    @Context() { viewer }: RequestContext,
  ) {
    return canAnswerSome(viewer).ok ? this.store.toWrite(viewer, queue ?? 'all') : [];
  }

  @Access('answers.answer')
  @Query(() => AnswerWorkView, {
    nullable: true,
    description: 'How much waits, and what can be chosen; nothing to those who do not answer.',
    complexity: 20,
  })
  async answerWork(@Context() { viewer }: RequestContext): Promise<AnswerWorkView | null> {
    if (!canAnswerSome(viewer).ok) return null;
    const [figures, answerers, quality] = await Promise.all([
      this.store.queueFigures(viewer),
      this.work.answerers(),
      this.choices.quality(viewer),
    ]);
    return { ...figures, ...this.choices.lists(), answerers, quality };
  }

  @Access('answers.answer')
  @Mutation(() => AnswerOutcome, { description: 'Says who writes an answer and which body owes it.', complexity: 10 })
  assignAnswer(
    @Args('input', { description: 'Who.' }) { answerId, ...to }: AssignAnswerInput,
    @Context() { viewer }: RequestContext,
  ) {
    return this.acting(viewer, answerId, (id) => this.work.assign(viewer, id, to));
  }

  @Access('answers.answer')
  @Mutation(() => AnswerOutcome, { description: 'Leaves a note for those who answer.', complexity: 10 })
  noteOnAnswer(
    @Args('input', { description: 'The note.' }) { answerId, text }: NoteOnAnswerInput,
    @Context() { viewer }: RequestContext,
  ) {
    return this.acting(viewer, answerId, (id) => this.work.note(viewer, id, text));
  }

  @Access('answers.answer')
  @Mutation(() => AnswerOutcome, {
    description: 'Moves the promised day, with the reason, before it has passed. The trace is public and stays.',
    complexity: 10,
  })
  moveAnswer(
    @Args('input', { description: 'The new day and why.' }) { answerId, ...input }: MoveAnswerInput,
    @Context() { viewer }: RequestContext,
  ) {
    return this.acting(viewer, answerId, (id) => this.work.move(viewer, id, input));
  }

  @Access('answers.answer')
  @Mutation(() => AnswerOutcome, {
    description: 'Chooses when a prepared answer goes out by itself, or takes that back.',
    complexity: 10,
  })
  planAnswer(
    @Args('input', { description: 'When.' }) { answerId, ...input }: PlanAnswerInput,
    @Context() { viewer }: RequestContext,
  ) {
    return this.acting(viewer, answerId, (id) => this.work.plan(viewer, id, input));
  }

  @Access('answers.answer')
  @Mutation(() => AnswerOutcome, {
    description: 'Adds a dated correction to a given answer; the first words stay.',
    complexity: 10,
  })
  correctAnswer(
    @Args('input', { description: 'The correction.' }) { answerId, ...input }: CorrectAnswerInput,
    @Context() { viewer }: RequestContext,
  ) {
    return this.acting(viewer, answerId, (id) => this.work.correct(viewer, id, input));
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
  @Mutation(() => AnswerOutcome, {
    description: 'Publishes a prepared answer, for good; the same to several things, when they are named.',
    complexity: 10,
  })
  publishAnswer(
    @Args('input', { description: 'Which one.' }) { answerId, ...how }: PublishAnswerInput,
    @Context() { viewer }: RequestContext,
  ) {
    return this.acting(viewer, answerId, (id) => this.publish.run(viewer, id, how));
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

import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { isOverdue } from '@mondee/domain/answers';
import { LinkableView } from '../platform/graphql/linkable.view';
import { RequestContext } from '../platform/graphql/request-context';
import { DateScalar } from '../platform/graphql/scalars';
import { AnswerStore } from './answer.store';
import { AnswerView, type AnswerSeen } from './answer.view';

/** What is owed to whatever can be followed; every type that implements `Linkable` inherits these. */
@Resolver(() => LinkableView)
export class OwedAnswersResolver {
  constructor(@Inject(AnswerStore) private readonly store: AnswerStore) {}

  @ResolveField(() => [AnswerView], {
    description: 'The answers promised or given to it.',
    complexity: ({ childComplexity }: { childComplexity: number }) => 1 + childComplexity,
  })
  answers(@Parent() { id }: LinkableView, @Context() context: RequestContext): Promise<AnswerSeen[]> {
    return this.owed(id, context);
  }

  @ResolveField(() => DateScalar, {
    nullable: true,
    description: 'By which day an answer is promised; nothing when none is, or when it was given.',
    complexity: 1,
  })
  async answerDue(@Parent() { id }: LinkableView, @Context() context: RequestContext): Promise<string | null> {
    return (await this.owed(id, context)).find(({ answer }) => answer.state !== 'published')?.due ?? null;
  }

  @ResolveField(() => Boolean, {
    description: 'True when the promised day has passed without an answer.',
    complexity: 1,
  })
  async answerOverdue(@Parent() { id }: LinkableView, @Context() context: RequestContext): Promise<boolean> {
    return (await this.owed(id, context)).some(({ answer }) => isOverdue(answer, this.store.today()));
  }

  private async owed(id: Id, context: RequestContext): Promise<AnswerSeen[]> {
    const load = context.loader<Id, AnswerSeen[]>(OwedAnswersResolver, (ids) => this.store.owedTo(context.viewer, ids));
    return (await load.load(id)) ?? [];
  }
}

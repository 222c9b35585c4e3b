import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isId, type Refusal, type Result } from '@mondee/kernel';
import { isAuthor, type Case } from '@mondee/domain/moderation';
import { Access, OfViewer } from '../platform/access/access';
import { acting } from '../platform/graphql/acting';
import type { ActContextInput } from '../platform/graphql/act-context.inputs';
import { RequestContext } from '../platform/graphql/request-context';
import type { ActRequest } from '../platform/access/viewer';
import { AnswerCase } from './answer-case';
import { CaseStore } from './case.store';
import { OwnCaseOutcome, OwnCaseView } from './case.view';
import { AppealInput, SayChangedInput } from './moderation.inputs';
import { ReadCases } from './read-cases';

/** What authors read of decisions about their own things, and what they answer. */
@Resolver(() => OwnCaseView)
export class OwnCaseResolver {
  constructor(
    @Inject(CaseStore) private readonly cases: CaseStore,
    @Inject(ReadCases) private readonly read: ReadCases,
    @Inject(AnswerCase) private readonly answers: AnswerCase,
  ) {}

  @OfViewer()
  @Access('moderation.answer')
  @Query(() => [OwnCaseView], { description: 'What moderation decided about the viewer’s own things.', complexity: 30 })
  async myModeration(@Context() { viewer, language }: RequestContext): Promise<OwnCaseView[]> {
    return viewer.person ? this.read.forAuthor(await this.cases.ofAuthor(viewer.person), viewer, language) : [];
  }

  @OfViewer()
  @Access('moderation.answer')
  @Query(() => OwnCaseView, { nullable: true, description: 'One of them; nothing for another’s.', complexity: 10 })
  async ownModerationCase(
    @Args('id', { type: () => ID, description: 'The case.' }) id: string,
    @Context() { viewer, language }: RequestContext,
  ): Promise<OwnCaseView | undefined> {
    const found = isId(id) ? await this.cases.byId(id) : undefined;
    // While it is looked at, nobody but moderators knows that it was reported.
    const told = found && isAuthor(viewer, found.case) && !['open', 'proposed', 'dismissed'].includes(found.case.state);
    return told ? (await this.read.forAuthor([found], viewer, language))[0] : undefined;
  }

  @Access('moderation.answer')
  @Mutation(() => OwnCaseOutcome, { description: 'Asks that somebody else look again.', complexity: 10 })
  appealHiding(
    @Args('input', { description: 'Why.' }) { caseId, text, act }: AppealInput,
    @Context() context: RequestContext,
  ) {
    return this.answer(context, act, (how) => this.answers.appeal(context.viewer, caseId, text, how));
  }

  @Access('moderation.answer')
  @Mutation(() => OwnCaseOutcome, { description: 'Says that it was changed as asked.', complexity: 10 })
  sayChanged(
    @Args('input', { description: 'Which one.' }) { caseId, act }: SayChangedInput,
    @Context() context: RequestContext,
  ) {
    return this.answer(context, act, (how) => this.answers.sayChanged(context.viewer, caseId, how));
  }

  private answer(
    { viewer, language }: RequestContext,
    act: ActContextInput | undefined,
    perform: (how: ActRequest) => Promise<Result<Case>>,
  ): Promise<OwnCaseView | Refusal> {
    return acting(act, perform, async ({ id }) => {
      const found = await this.cases.byId(id);
      return found && (await this.read.forAuthor([found], viewer, language))[0];
    });
  }
}

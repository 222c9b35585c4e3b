import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isId, type Refusal, type Result } from '@mondee/kernel';
import { canModerate, moderates, type Case } from '@mondee/domain/moderation';
import { Access } from '../platform/access/access';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { CLOCK } from '../platform/facts/acts';
import type { Clock } from '@mondee/kernel';
import { CaseStore } from './case.store';
import { CaseOutcome, CaseView } from './case.view';
import { JudgeCase } from './judge-case';
import { CaseInput, CaseWordsInput, DecideAppealInput, HideContentInput, SecondHidingInput } from './moderation.inputs';
import { ReadCases } from './read-cases';

const IN_HAND = { description: 'Which one.' };

/** The work of moderators. */
@Resolver(() => CaseView)
export class CaseResolver {
  constructor(
    @Inject(CaseStore) private readonly cases: CaseStore,
    @Inject(ReadCases) private readonly read: ReadCases,
    @Inject(JudgeCase) private readonly judge: JudgeCase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Access('moderation.moderate')
  @Query(() => [CaseView], { description: 'What waits for this moderator, the most urgent first.', complexity: 60 })
  async moderationQueue(@Context() { viewer, language }: RequestContext): Promise<CaseView[]> {
    const communes = moderates(viewer);
    if (!communes.length) return [];
    return this.read.forModerators(await this.cases.waiting(this.clock.now(), communes), viewer, language);
  }

  @Access('moderation.moderate')
  @Query(() => [CaseView], { description: 'What is hidden now, newest first.', complexity: 60 })
  async hiddenNow(@Context() { viewer, language }: RequestContext): Promise<CaseView[]> {
    const communes = moderates(viewer);
    if (!communes.length) return [];
    const found = await this.cases.inState(['hidden', 'upheld', 'asked'], communes);
    return this.read.forModerators(found, viewer, language);
  }

  @Access('moderation.moderate')
  @Query(() => CaseView, {
    nullable: true,
    description: 'One case; nothing for who does not moderate.',
    complexity: 10,
  })
  async moderationCase(
    @Args('id', { type: () => ID, description: 'The case.' }) id: string,
    @Context() { viewer, language }: RequestContext,
  ): Promise<CaseView | undefined> {
    const found = isId(id) && moderates(viewer).length ? await this.cases.byId(id) : undefined;
    if (!found || !canModerate(viewer, found.case).ok) return undefined;
    return (await this.read.forModerators([found], viewer, language))[0];
  }

  @Access('moderation.moderate')
  @Mutation(() => CaseOutcome, { description: 'Takes a case in hand for a while.', complexity: 10 })
  claimCase(@Args('input', IN_HAND) { caseId }: CaseInput, @Context() context: RequestContext) {
    return this.answer(context, this.judge.claim(context.viewer, caseId));
  }

  @Access('moderation.moderate')
  @Mutation(() => CaseOutcome, { description: 'Leaves a case to others.', complexity: 10 })
  releaseCase(@Args('input', IN_HAND) { caseId }: CaseInput, @Context() context: RequestContext) {
    return this.answer(context, this.judge.release(context.viewer, caseId));
  }

  @Access('moderation.moderate')
  @Mutation(() => CaseOutcome, { description: 'Hides a thing or a part of it, or proposes to.', complexity: 10 })
  hideContent(@Args('input', IN_HAND) { caseId, ...input }: HideContentInput, @Context() context: RequestContext) {
    return this.answer(context, this.judge.hide(context.viewer, caseId, { ...input, scope: input.scope ?? undefined }));
  }

  @Access('moderation.moderate')
  @Mutation(() => CaseOutcome, { description: 'The second person agrees to hide, or does not.', complexity: 10 })
  secondHiding(@Args('input', IN_HAND) { caseId, agree }: SecondHidingInput, @Context() context: RequestContext) {
    return this.answer(context, this.judge.second(context.viewer, caseId, agree));
  }

  @Access('moderation.moderate')
  @Mutation(() => CaseOutcome, { description: 'Dismisses the reports: nothing to hide.', complexity: 10 })
  dismissReports(@Args('input', IN_HAND) { caseId, text }: CaseWordsInput, @Context() context: RequestContext) {
    return this.answer(context, this.judge.dismiss(context.viewer, caseId, text));
  }

  @Access('moderation.moderate')
  @Mutation(() => CaseOutcome, { description: 'Asks the author to change it.', complexity: 10 })
  askToChange(@Args('input', IN_HAND) { caseId, text }: CaseWordsInput, @Context() context: RequestContext) {
    return this.answer(context, this.judge.askChange(context.viewer, caseId, text));
  }

  @Access('moderation.moderate')
  @Mutation(() => CaseOutcome, { description: 'Decides an appeal, by another than who hid it.', complexity: 10 })
  decideAppeal(@Args('input', IN_HAND) { caseId, ...input }: DecideAppealInput, @Context() context: RequestContext) {
    return this.answer(context, this.judge.decideAppeal(context.viewer, caseId, input));
  }

  @Access('moderation.moderate')
  @Mutation(() => CaseOutcome, { description: 'Restores what is hidden without being asked.', complexity: 10 })
  takeBackHiding(@Args('input', IN_HAND) { caseId, text }: CaseWordsInput, @Context() context: RequestContext) {
    return this.answer(context, this.judge.takeBack(context.viewer, caseId, text));
  }

  private async answer({ viewer, language }: RequestContext, act: Promise<Result<Case>>): Promise<CaseView | Refusal> {
    return answerTo(await act, async ({ id }) => {
      const found = await this.cases.byId(id);
      return found && (await this.read.forModerators([found], viewer, language))[0];
    });
  }
}

import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { refFrom, refText, type Refusal } from '@mondee/kernel';
import { Access, OfViewer, Public } from '../platform/access/access';
import { Database } from '../platform/database/database';
import { acting } from '../platform/graphql/acting';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { ChooseLetters } from './choose-letters';
import { FollowStore } from './follow.store';
import { FollowThing } from './follow-thing';
import { FollowedThings } from './followed-things.store';
import { ChooseLettersInput, FollowInput, SubscribeByMailInput, UnfollowInput } from './following.inputs';
import {
  FollowingOutcome,
  FollowingView,
  FollowView,
  LetterChoiceOutcome,
  LetterChoiceView,
  MailAskedOutcome,
  MailAskedView,
} from './following.view';
import { LetterChoiceStore } from './letter-choice.store';
import { SubscribeByMail } from './subscribe-by-mail';

/** What one follows, how one is written to, and letters without an account. */
@Resolver()
export class FollowingResolver {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FollowStore) private readonly followed: FollowStore,
    @Inject(FollowedThings) private readonly things: FollowedThings,
    @Inject(FollowThing) private readonly thing: FollowThing,
    @Inject(LetterChoiceStore) private readonly choices: LetterChoiceStore,
    @Inject(ChooseLetters) private readonly choosing: ChooseLetters,
    @Inject(SubscribeByMail) private readonly subscribing: SubscribeByMail,
  ) {}

  @OfViewer()
  @Access('notifications.mine')
  @Query(() => [FollowView], { description: 'What the viewer follows, and why; the last first.', complexity: 60 })
  async follows(@Context() { viewer, language }: RequestContext): Promise<FollowView[]> {
    if (!viewer.person) return [];
    const all = await this.followed.followedBy(this.database, viewer.person);
    const seen = await this.things.describe(
      all.map(({ of }) => of),
      viewer,
      language,
    );
    return all.map(({ of, ...rest }, at) => {
      const { label, path } = seen[at] ?? {};
      return { ...rest, of: refText(of), kind: of.kind, ...(label && { label }), ...(path && { path }) };
    });
  }

  @OfViewer()
  @Access('notifications.mine')
  @Query(() => FollowingView, { description: 'Whether the viewer follows this thing.', complexity: 3 })
  async following(
    @Args('of', { type: () => ID, description: 'The thing: `proposal:0199…`.' }) of: string,
    @Context() { viewer }: RequestContext,
  ): Promise<FollowingView> {
    const thing = refFrom(of);
    const all = viewer.person && thing ? await this.followed.followedBy(this.database, viewer.person) : [];
    const found = all.find((one) => one.of.id === thing?.id);
    return {
      of,
      following: Boolean(found),
      ...(found && { why: found.why }),
      ...(found?.pace && { pace: found.pace }),
    };
  }

  @OfViewer()
  @Access('notifications.mine')
  @Query(() => LetterChoiceView, { nullable: true, description: 'How the viewer is written to.', complexity: 2 })
  async letterChoice(@Context() { viewer }: RequestContext): Promise<LetterChoiceView | null> {
    if (!viewer.person) return null;
    const { pace, quiet } = await this.choices.choiceOf(viewer.person);
    return { pace, quietFrom: quiet.from, quietUntil: quiet.until };
  }

  @Access('notifications.mine')
  @Mutation(() => FollowingOutcome, { description: 'Follows a thing of any kind.', complexity: 5 })
  async follow(
    @Args('input', { description: 'What, and how soon.' }) { of, pace, act }: FollowInput,
    @Context() context: RequestContext,
  ): Promise<FollowingView | Refusal> {
    return acting(
      act,
      (how) => this.thing.run(context.viewer, of, pace ?? undefined, how),
      (thing) => this.following(refText(thing), context),
    );
  }

  @Access('notifications.mine')
  @Mutation(() => FollowingOutcome, { description: 'Follows a thing no more, in one step.', complexity: 5 })
  async unfollow(
    @Args('input', { description: 'What.' }) { of }: UnfollowInput,
    @Context() context: RequestContext,
  ): Promise<FollowingView | Refusal> {
    return answerTo(await this.thing.stop(context.viewer, of), (thing) => this.following(refText(thing), context));
  }

  @Access('notifications.mine')
  @Mutation(() => LetterChoiceOutcome, { description: 'Says how the viewer wants to be written to.', complexity: 5 })
  async chooseLetters(
    @Args('input', { description: 'How.' }) input: ChooseLettersInput,
    @Context() context: RequestContext,
  ): Promise<LetterChoiceView | Refusal> {
    return answerTo(await this.choosing.run(context.viewer, input), async () => (await this.letterChoice(context))!);
  }

  @Public()
  @Mutation(() => MailAskedOutcome, {
    description: 'Asks for digests at an address without an account; its owner confirms by a letter.',
    complexity: 20,
  })
  async subscribeByMail(
    @Args('input', { description: 'Where, how soon, of what.' }) input: SubscribeByMailInput,
    @Context() { language, request }: RequestContext,
  ): Promise<MailAskedView | Refusal> {
    const result = await this.subscribing.run(input, language, request?.ip ?? 'unknown');
    return answerTo(result, (asked) => ({ asked }));
  }
}

import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal } from '@mondee/kernel';
import { Access, OfViewer, Public } from '../platform/access/access';
import { Identity } from '../platform/access/viewer';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { viewerView, ViewerView } from '../platform/graphql/viewer.view';
import { RateLimits } from '../platform/http/rate-limits';
import { SignedInOutcome, ViewerOutcome, type SignedInView } from './account.view';
import { deviceOf } from './device';
import { AddPasskeyInput, PasskeyAnswerInput, RemovePasskeyInput, RenamePasskeyInput } from './passkey.inputs';
import { PasskeyOptionsOutcome, PasskeyOptionsView, PasskeyView } from './passkey.view';
import { PasskeyStore } from './passkey.store';
import { RegisterPasskey } from './register-passkey';
import { SessionCookie } from './session-cookie';
import { SignInWithPasskey } from './sign-in-with-passkey';

/** Keys kept by devices, beside the link by e-mail. */
@Resolver(() => ViewerView)
export class PasskeyResolver {
  constructor(
    @Inject(RegisterPasskey) private readonly keys: RegisterPasskey,
    @Inject(SignInWithPasskey) private readonly entry: SignInWithPasskey,
    @Inject(PasskeyStore) private readonly store: PasskeyStore,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(Identity) private readonly identity: Identity,
    @Inject(RateLimits) private readonly limits: RateLimits,
  ) {}

  @OfViewer()
  @ResolveField(() => [PasskeyView], { description: 'Keys that sign the person in.', complexity: 5 })
  async passkeys(@Parent() { viewer }: ViewerView): Promise<PasskeyView[]> {
    return viewer.person ? this.store.of(viewer.person) : [];
  }

  @Access('people.passkeys')
  @Mutation(() => PasskeyOptionsOutcome, { description: 'Begins to register a key of this device.', complexity: 20 })
  async beginPasskey(@Context() { viewer }: RequestContext): Promise<PasskeyOptionsView | Refusal> {
    return answerTo(await this.keys.begin(viewer), (options) => ({ options }));
  }

  @Access('people.passkeys')
  @Mutation(() => ViewerOutcome, { description: 'Registers the key that the device made.', complexity: 20 })
  async addPasskey(
    @Args('input', { description: 'The key.' }) { answer, name }: AddPasskeyInput,
    @Context() context: RequestContext,
  ): Promise<ViewerView | Refusal> {
    const result = await this.keys.finish(context.viewer, answer, name);
    return answerTo(result, () => viewerView(context, context.viewer));
  }

  @Access('people.account')
  @Mutation(() => ViewerOutcome, { description: 'Gives a key another name.', complexity: 10 })
  async renamePasskey(
    @Args('input', { description: 'Which, and how.' }) { passkeyId, name }: RenamePasskeyInput,
    @Context() context: RequestContext,
  ): Promise<ViewerView | Refusal> {
    const result = await this.keys.rename(context.viewer, passkeyId, name);
    return answerTo(result, () => viewerView(context, context.viewer));
  }

  @Access('people.passkeys')
  @Mutation(() => ViewerOutcome, { description: 'Removes a key: it opens nothing any more.', complexity: 10 })
  async removePasskey(
    @Args('input', { description: 'Which.' }) { passkeyId }: RemovePasskeyInput,
    @Context() context: RequestContext,
  ): Promise<ViewerView | Refusal> {
    const result = await this.keys.remove(context.viewer, passkeyId);
    return answerTo(result, () => viewerView(context, context.viewer));
  }

  @Public()
  @Mutation(() => PasskeyOptionsOutcome, { description: 'Begins to sign in by a key.', complexity: 20 })
  async beginPasskeySignIn(@Context() { request }: RequestContext): Promise<PasskeyOptionsView | Refusal> {
    const free = await this.limits.take('sign-ins-from', request?.ip ?? 'unknown');
    return free.ok ? { options: await this.entry.begin() } : free.refusal;
  }

  @Public()
  @Mutation(() => SignedInOutcome, { description: 'Opens a session by a key.', complexity: 20 })
  async signInWithPasskey(
    @Args('input', { description: 'The key’s answer.' }) { answer }: PasskeyAnswerInput,
    @Context() context: RequestContext,
  ): Promise<SignedInView | Refusal> {
    const device = deviceOf(context.request?.headers['user-agent']);
    return answerTo(await this.entry.run(answer, device, context.viewer), async ({ token }) => {
      this.cookie.set(context, token);
      return { viewer: viewerView(context, await this.identity.viewerOf(token)), returnTo: '/' };
    });
  }

  @Access('people.account')
  @Mutation(() => ViewerOutcome, { description: 'Shows by a key that it is still oneself.', complexity: 20 })
  async confirmWithPasskey(
    @Args('input', { description: 'The key’s answer.' }) { answer }: PasskeyAnswerInput,
    @Context() context: RequestContext,
  ): Promise<ViewerView | Refusal> {
    return answerTo(await this.entry.confirm(context.viewer, answer), () => viewerView(context, context.viewer));
  }
}

import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal } from '@mondee/kernel';
import { LINK_MINUTES } from '@mondee/domain/people';
import { Public } from '../platform/access/access';
import { Identity } from '../platform/access/viewer';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { viewerView } from '../platform/graphql/viewer.view';
import { ConfirmSignInInput, RegisterInput, RequestSignInInput, SignOutInput } from './account.inputs';
import {
  SignedInOutcome,
  SignedInView,
  SignedOutOutcome,
  SignedOutView,
  SignInRequestedOutcome,
  SignInRequestedView,
} from './account.view';
import { CloseSession } from './close-session';
import { ConfirmSignIn } from './confirm-sign-in';
import { deviceOf } from './device';
import { RequestSignIn, type SignInAsked } from './request-sign-in';
import { SessionCookie } from './session-cookie';

/** In and out: the same answers for who is known and who is not. */
@Resolver()
export class SignInResolver {
  constructor(
    @Inject(RequestSignIn) private readonly request: RequestSignIn,
    @Inject(ConfirmSignIn) private readonly confirm: ConfirmSignIn,
    @Inject(CloseSession) private readonly close: CloseSession,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(Identity) private readonly identity: Identity,
  ) {}

  @Public()
  @Mutation(() => SignInRequestedOutcome, {
    description: 'Asks for a link to sign in by. The answer does not say whether the address is known.',
    complexity: 20,
  })
  requestSignIn(
    @Args('input', { description: 'For whom.' }) { email, returnTo }: RequestSignInInput,
    @Context() context: RequestContext,
  ) {
    return this.ask({ email, returnTo }, context);
  }

  @Public()
  @Mutation(() => SignInRequestedOutcome, {
    description: 'Makes oneself known: a link comes by mail. The answer does not say whether one was known already.',
    complexity: 20,
  })
  register(
    @Args('input', { description: 'Who.' }) { email, returnTo, ...newcomer }: RegisterInput,
    @Context() context: RequestContext,
  ) {
    return this.ask({ email, returnTo, newcomer }, context);
  }

  @Public()
  @Mutation(() => SignedInOutcome, {
    description: 'Opens a session by the link received; the link serves once.',
    complexity: 20,
  })
  async confirmSignIn(
    @Args('input', { description: 'The link.' }) { token }: ConfirmSignInInput,
    @Context() context: RequestContext,
  ): Promise<SignedInView | Refusal> {
    const device = deviceOf(context.request?.headers['user-agent']);
    return answerTo(await this.confirm.run(token, device, context.viewer), async (session) => {
      this.cookie.set(context, session.token);
      const viewer = viewerView(context, await this.identity.viewerOf(session.token));
      return { viewer, returnTo: session.returnTo };
    });
  }

  @Public()
  @Mutation(() => SignedOutOutcome, { description: 'Ends the session, on the server and here.', complexity: 10 })
  async signOut(
    @Args('input', { description: 'This device, or all.' }) { everywhere }: SignOutInput,
    @Context() context: RequestContext,
  ): Promise<SignedOutView | Refusal> {
    this.cookie.clear(context);
    if (everywhere) await this.close.all(context.viewer);
    else if (context.viewer.session) await this.close.run(context.viewer, context.viewer.session);
    return { done: true };
  }

  private async ask(asked: SignInAsked, context: RequestContext): Promise<SignInRequestedView | Refusal> {
    const from = { ip: context.request?.ip ?? 'unknown', language: context.language };
    return answerTo(await this.request.run(asked, from), (email) => ({ email, validMinutes: LINK_MINUTES }));
  }
}

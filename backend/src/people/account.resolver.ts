import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal } from '@mondee/kernel';
import { Access } from '../platform/access/access';
import { acting } from '../platform/graphql/acting';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { viewerView, type ViewerView } from '../platform/graphql/viewer.view';
import { ErasePersonInput, RevokeSessionInput, UpdateProfileInput, WelcomePersonInput } from './account.inputs';
import { PersonErasedOutcome, PersonErasedView, PersonOutcome, ViewerOutcome } from './account.view';
import { CloseSession } from './close-session';
import { ErasePerson } from './erase-person';
import { PersonStore } from './person.store';
import type { PersonView } from './person.view';
import { SessionCookie } from './session-cookie';
import { UpdateProfile } from './update-profile';
import { WelcomePerson } from './welcome-person';

/** What one does with one's own account, and what a clerk does for who has none. */
@Resolver()
export class AccountResolver {
  constructor(
    @Inject(CloseSession) private readonly close: CloseSession,
    @Inject(UpdateProfile) private readonly profile: UpdateProfile,
    @Inject(WelcomePerson) private readonly welcome: WelcomePerson,
    @Inject(ErasePerson) private readonly erase: ErasePerson,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  @Access('people.account')
  @Mutation(() => ViewerOutcome, { description: 'Ends one of the viewer’s own sessions.', complexity: 10 })
  async revokeSession(
    @Args('input', { description: 'Which one.' }) { sessionId }: RevokeSessionInput,
    @Context() context: RequestContext,
  ): Promise<ViewerView | Refusal> {
    return answerTo(await this.close.run(context.viewer, sessionId), (id) => {
      if (id === context.viewer.session) this.cookie.clear(context);
      return viewerView(context, context.viewer);
    });
  }

  @Access('people.account')
  @Mutation(() => ViewerOutcome, { description: 'Changes what others read of the viewer.', complexity: 10 })
  async updateProfile(
    @Args('input', { description: 'What others will read.' }) input: UpdateProfileInput,
    @Context() context: RequestContext,
  ): Promise<ViewerView | Refusal> {
    return answerTo(await this.profile.run(context.viewer, input), () => viewerView(context, context.viewer));
  }

  @Access('people.help')
  @Mutation(() => PersonOutcome, {
    description: 'A clerk writes down somebody who comes to the desk, so as to act for them.',
    complexity: 10,
  })
  async welcomePerson(
    @Args('input', { description: 'Who.' }) { act, ...input }: WelcomePersonInput,
    @Context() { viewer }: RequestContext,
  ): Promise<PersonView | Refusal> {
    return acting(
      act,
      (how) => this.welcome.run(viewer, input, how),
      ({ id }) => this.people.view(id),
    );
  }

  @Access('people.erase')
  @Mutation(() => PersonErasedOutcome, {
    description: 'Forgets a person: name, address and sessions go; what they did stays, without them.',
    complexity: 50,
  })
  async erasePerson(
    @Args('input', { description: 'Who.' }) { personId }: ErasePersonInput,
    @Context() context: RequestContext,
  ): Promise<PersonErasedView | Refusal> {
    return answerTo(await this.erase.run(context.viewer, personId ?? undefined), (id) => {
      if (id === context.viewer.person) this.cookie.clear(context);
      return { done: true };
    });
  }
}

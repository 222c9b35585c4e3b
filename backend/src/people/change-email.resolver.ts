import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { NEW_ADDRESS_HOURS } from '@mondee/domain/people';
import { Access, Public } from '../platform/access/access';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { ChangeEmail } from './change-email';
import { ChangeEmailInput, EmailChangeLinkInput } from './change-email.inputs';
import { EmailChangeAskedOutcome, EmailChangeDoneOutcome } from './change-email.view';

const done = () => ({ done: true });

/** Another address for an account, and the way back. */
@Resolver()
export class ChangeEmailResolver {
  constructor(@Inject(ChangeEmail) private readonly change: ChangeEmail) {}

  @Access('people.email')
  @Mutation(() => EmailChangeAskedOutcome, {
    description: 'Asks for another address. The answer does not say whether it is somebody’s already.',
    complexity: 20,
  })
  async changeEmail(
    @Args('input', { description: 'Which.' }) { email }: ChangeEmailInput,
    @Context() { viewer, language }: RequestContext,
  ) {
    return answerTo(await this.change.ask(viewer, email, language), (to) => ({
      email: to,
      validHours: NEW_ADDRESS_HOURS,
    }));
  }

  @Public()
  @Mutation(() => EmailChangeDoneOutcome, {
    description: 'Takes the new address, by the link sent to it. All sessions end but the one that asked.',
    complexity: 20,
  })
  async confirmEmailChange(@Args('input', { description: 'The link.' }) { token }: EmailChangeLinkInput) {
    return answerTo(await this.change.confirm(token), done);
  }

  @Public()
  @Mutation(() => EmailChangeDoneOutcome, {
    description: 'Puts the old address back, by the link sent to it, within seven days. All sessions end.',
    complexity: 20,
  })
  async stopEmailChange(@Args('input', { description: 'The link.' }) { token }: EmailChangeLinkInput) {
    return answerTo(await this.change.stop(token), done);
  }
}

import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { refuse, type Clock, type Id, type Refusal } from '@mondee/kernel';
import { LINK_MINUTES, levelAt } from '@mondee/domain/people';
import { Places } from '../territory';
import { Access, OfViewer } from '../platform/access/access';
import { CLOCK } from '../platform/facts/acts';
import { Settings } from '../platform/settings/settings';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { ViewerView } from '../platform/graphql/viewer.view';
import { SignInRequestedOutcome, type SignInRequestedView } from './account.view';
import { PersonStore } from './person.store';
import { RequestSignIn } from './request-sign-in';
import * as inputs from './residence.inputs';
import * as views from './residence.view';
import { residenceSettings } from './residence-settings';
import { ResidenceStore } from './residence.store';
import { TellApart } from './tell-apart';
import { VerifyResidence } from './verify-residence';

/** Whether people are from here, whether two accounts are one human, and whether it is still them. */
@Resolver(() => ViewerView)
export class ResidenceResolver {
  constructor(
    @Inject(VerifyResidence) private readonly verify: VerifyResidence,
    @Inject(TellApart) private readonly apart: TellApart,
    @Inject(ResidenceStore) private readonly store: ResidenceStore,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(RequestSignIn) private readonly request: RequestSignIn,
    @Inject(Places) private readonly places: Places,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @OfViewer()
  @ResolveField(() => views.ResidenceView, {
    nullable: true,
    description: 'Whether the person signed in is from here.',
    complexity: 2,
  })
  async residence(@Parent() { viewer }: ViewerView): Promise<views.ResidenceView | null> {
    return viewer.person ? this.seen(viewer.person) : null;
  }

  @Access('people.account')
  @Mutation(() => views.ResidenceOutcome, { description: 'Shows by a code that one lives here.', complexity: 20 })
  async useResidenceCode(
    @Args('input', { description: 'The code.' }) { code }: inputs.UseResidenceCodeInput,
    @Context() { viewer }: RequestContext,
  ): Promise<views.ResidenceView | Refusal> {
    return answerTo(await this.verify.useCode(viewer, code), (id) => this.seen(id));
  }

  @Access('people.help')
  @Mutation(() => views.ResidenceSheetOutcome, { description: 'Makes twenty codes to hand over.', complexity: 50 })
  async printResidenceCodes(
    @Args('input', { description: 'For whom.' }) { communeCode }: inputs.PrintResidenceCodesInput,
    @Context() { viewer }: RequestContext,
  ): Promise<views.ResidenceSheetView | Refusal> {
    return answerTo(await this.verify.print(viewer, communeCode), ({ id, commune, expiresAt, codes }) => ({
      ...{ id, commune: this.places.commune(commune)! },
      ...{ expiresAt: new Date(expiresAt), codes: [...codes] },
    }));
  }

  @Access('people.recognise')
  @Mutation(() => views.RecognisedOutcome, {
    description: 'Says that one knows somebody to live here.',
    complexity: 10,
  })
  async recognisePerson(
    @Args('input', { description: 'Whom.' }) { personId }: inputs.RecognisePersonInput,
    @Context() { viewer }: RequestContext,
  ): Promise<views.RecognisedView | Refusal> {
    return answerTo(await this.verify.recognise(viewer, personId), (verified) => ({ verified }));
  }

  @OfViewer()
  @Access('people.help')
  @Query(() => [views.DuplicateHintView], {
    description: 'Accounts that may be one human’s, for those who receive people; nothing for anybody else.',
    complexity: 100,
  })
  async duplicateHints(@Context() { viewer }: RequestContext): Promise<views.DuplicateHintView[]> {
    await this.places.ready();
    const shown = ({ id, name, commune }: { id: Id; name: string; commune?: string }) => ({
      ...{ id, name, commune: this.places.commune(commune) },
    });
    return (await this.apart.hints(viewer)).map(({ hint, people: [one, other] }) => ({
      ...{ one: shown(one), other: shown(other), reasons: [...hint.reasons] },
    }));
  }

  @Access('people.help')
  @Mutation(() => views.ToldApartOutcome, { description: 'Says that two accounts are two people.', complexity: 10 })
  async tellApart(
    @Args('input', { description: 'Which.' }) { personId, otherId }: inputs.TellApartInput,
    @Context() { viewer }: RequestContext,
  ): Promise<views.ToldApartView | Refusal> {
    return answerTo(await this.apart.run(viewer, personId, otherId), () => ({ done: true }));
  }

  @Access('people.account')
  @Mutation(() => SignInRequestedOutcome, {
    description: 'Sends the viewer a link, to show that it is still them before what cannot be taken back.',
    complexity: 20,
  })
  async confirmAgain(
    @Args('input', { description: 'Where one was.' }) { returnTo }: inputs.ConfirmAgainInput,
    @Context() context: RequestContext,
  ): Promise<SignInRequestedView | Refusal> {
    const email = context.viewer.person && (await this.people.emailOf(context.viewer.person));
    if (!email) return refuse('people.SignInNeeded').refusal;
    const from = { ip: context.request?.ip ?? 'unknown', language: context.language };
    return answerTo(await this.request.run({ email, returnTo }, from), () => ({ email, validMinutes: LINK_MINUTES }));
  }

  private async seen(person: Id): Promise<views.ResidenceView> {
    const residence = await this.store.of(person);
    const level = levelAt(residence, this.clock.now());
    return {
      ...{ level, methods: [...residenceSettings(this.settings).methods] },
      ...(residence && { since: new Date(residence.since) }),
      ...(level === 'verified' && residence?.until && { until: new Date(residence.until) }),
    };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isId, newId, refuse, type Act, type Id, type Language, type Result } from '@mondee/kernel';
import {
  canGiveMandates,
  canSpeakFor,
  INVITATION_DAYS,
  inviteToMandate,
  leaveMandate,
  readEmail,
  takeMandate,
  type Mandate,
  type MandateInvitation,
} from '@mondee/domain/people';
import { message } from '@mondee/messages';
import type { Viewer } from '../platform/access/viewer';
import { CONFIG, type Config } from '../platform/config/config';
import type { Tx } from '../platform/database/database';
import { Acts, done, type Outcome } from '../platform/facts/acts';
import { RateLimits } from '../platform/http/rate-limits';
import { Mailer } from '../platform/mail/mailer';
import { ZONE } from '../platform/zone';
import { MandateInvitationStore } from './mandate-invitation.store';
import { MandateStore } from './mandate.store';
import { OrganisationStore } from './organisation.store';
import { policyViewer, ruleContext } from './policy-viewer';
import { TellMandate } from './tell-mandate';

export interface AskedInvitation {
  readonly email: string;
  readonly organisationId: string;
  /** The mandate that is handed over, when one is. */
  readonly mandateId?: string | null;
  readonly from: string;
  readonly until?: string | null;
  readonly alternate?: boolean | null;
  readonly proof?: string | null;
}

/**
 * Offers a mandate to an address. Nothing is looked up: the same statements run, the same letter goes and the same
 * answer is given whether the address has an account or not. Its owner takes the mandate signed in.
 */
@Injectable()
export class InviteDelegate {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(MandateInvitationStore) private readonly invitations: MandateInvitationStore,
    @Inject(MandateStore) private readonly mandates: MandateStore,
    @Inject(OrganisationStore) private readonly organisations: OrganisationStore,
    @Inject(TellMandate) private readonly tell: TellMandate,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(RateLimits) private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(viewer: Viewer, asked: AskedInvitation, language: Language): Promise<Result<MandateInvitation>> {
    const { organisationId: organisation, mandateId, email, ...offer } = asked;
    if (!isId(organisation)) return refuse('platform.NotAnId', { field: 'organisationId' });
    if (mandateId && !isId(mandateId)) return refuse('platform.NotAnId', { field: 'mandateId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const handed = mandateId ? await this.mandates.hold(tx, mandateId as Id) : undefined;
      const own = handed && handed.person === viewer.person && handed.organisation === organisation;
      const can = own ? undefined : this.entitled(viewer, organisation, act);
      if (can && !can.ok) return can;
      if (mandateId && handed?.organisation !== organisation) return refuse('people.NotFound', { field: 'mandateId' });
      const [known] = await this.organisations.byIds([organisation]);
      if (!known) return refuse('people.NotFound', { field: 'organisationId' });
      const address = readEmail(email);
      if (!address.ok) return address;
      const context = { ...ruleContext(viewer), id: newId(Date.parse(act.at)) };
      const outcome = inviteToMandate({ ...offer, organisation }, handed, act, context);
      if (!outcome.ok) return outcome;
      const flood = await this.limits.take('invitations', viewer.person ?? 'nobody');
      if (!flood.ok) return flood;
      const { state, facts } = outcome.value;
      await this.invitations.put(tx, address.value, state, act.at);
      await this.write(tx, address.value, known, state, language);
      return done(state, ...facts);
    });
  }

  /** Its owner takes it: both are told when it was handed over. */
  async take(viewer: Viewer, id: string): Promise<Result<Mandate>> {
    return this.answer(viewer, id, async (tx, act, offered) => {
      const handed = offered.handsOver ? await this.mandates.hold(tx, offered.handsOver) : undefined;
      const held = await this.mandates.ofPerson(tx, viewer.person!);
      const outcome = takeMandate(offered, handed, act, { ...ruleContext(viewer), held });
      if (!outcome.ok) return outcome;
      const { begun, ended, facts } = outcome.value;
      if (ended) await this.mandates.end(tx, ended);
      await this.mandates.add(tx, begun, act.at);
      const [organisation] = await this.organisations.byIds([begun.organisation]);
      const changes = [
        ...(ended ? [{ mandate: ended, what: 'ended' as const }] : []),
        { mandate: begun, what: 'begun' as const },
      ];
      if (organisation) await this.tell.run(tx, organisation, changes);
      return done(begun, ...facts);
    });
  }

  async leave(viewer: Viewer, id: string): Promise<Result<MandateInvitation>> {
    return this.answer(viewer, id, async (_tx, act, offered) => {
      const may = leaveMandate(act, ruleContext(viewer));
      return may.ok ? done(offered) : may;
    });
  }

  /** Answered, it is gone, and the address with it. That of another address is not there. */
  private async answer<T>(
    viewer: Viewer,
    id: string,
    body: (tx: Tx, act: Act, offered: MandateInvitation) => Promise<Result<Outcome<T>>>,
  ): Promise<Result<T>> {
    if (!isId(id)) return refuse('platform.NotAnId', { field: 'invitationId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const offered = viewer.person && (await this.invitations.hold(tx, viewer.person, act.at, id));
      if (!offered) return refuse('people.InvitationGone', { field: 'invitationId' });
      const answered = await body(tx, act, offered);
      if (answered.ok) await this.invitations.drop(tx, offered.id);
      return answered;
    });
  }

  private entitled(viewer: Viewer, organisation: Id, act: Act): Result<true> {
    const delegate = canSpeakFor(policyViewer(viewer), organisation, dayIn(act.at, ZONE), 'delegate');
    return delegate.ok ? delegate : canGiveMandates(policyViewer(viewer));
  }

  private async write(
    tx: Tx,
    to: string,
    organisation: { readonly id: Id; readonly name: string },
    { id, from }: MandateInvitation,
    language: Language,
  ): Promise<void> {
    const url = `${this.config.url}/structures/${organisation.id}`;
    const params = { organisation: organisation.name, date: from, days: INVITATION_DAYS, link: url };
    const say = (part: string) => message(language, `mails.mandate.offered.${part}`, params);
    const link = { url, label: message(language, 'mails.mandate.button') };
    await this.mailer.post(tx, {
      to,
      subject: say('subject'),
      text: say('text'),
      link,
      language,
      id: `mandate-offer-${id}`,
    });
  }
}

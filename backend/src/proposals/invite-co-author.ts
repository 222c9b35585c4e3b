import { Inject, Injectable } from '@nestjs/common';
import { isId, newId, refuse, type Id, type Language, type Result } from '@mondee/kernel';
import { invite } from '@mondee/domain/proposals';
import { message } from '@mondee/messages';
import { ruleContext } from '../people';
import { Contacts } from '../platform/access/contacts';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import { CONFIG, type Config } from '../platform/config/config';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { RateLimits } from '../platform/http/rate-limits';
import { Mailer } from '../platform/mail/mailer';
import { CoAuthorStore } from './co-author.store';
import { ProposalStore } from './proposal.store';

/** Asks somebody to sign with the author. The answer is the same whether the address has an account or not. */
@Injectable()
export class InviteCoAuthor {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(CoAuthorStore) private readonly coAuthors: CoAuthorStore,
    @Inject(Contacts) private readonly contacts: Contacts,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(RateLimits) private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(
    viewer: Viewer,
    id: Id,
    whom: { readonly personId?: string; readonly email?: string },
    language: Language,
    how?: ActRequest,
  ): Promise<Result<{ readonly id: Id }>> {
    const flood = await this.limits.take('invitations', viewer.person ?? 'nobody');
    if (!flood.ok) return flood;
    return this.acts.perform(viewer, how, async (tx, act) => {
      const proposal = await this.proposals.hold(tx, id);
      if (!proposal) return refuse('proposals.NotFound');
      const known = isId(whom.personId) && (await this.coAuthors.isKnown(tx, whom.personId));
      const invitations = await this.coAuthors.of(tx, id);
      const outcome = invite(proposal, whom, act, {
        ...ruleContext(viewer),
        id: newId(Date.parse(act.at)),
        invitations,
        known: () => known,
      });
      if (!outcome.ok) return outcome;
      const { invitation, facts } = outcome.value;
      if (!invitation) return done({ id });
      const person = invitation.person ?? (await this.coAuthors.personAt(tx, invitation.email!));
      // The author's own address, or one who was asked already: nothing more, and nothing told.
      if (person === proposal.author.person || invitations.some((one) => person && one.person === person))
        return done({ id });
      await this.coAuthors.save(tx, { ...invitation, ...(person && { person }) }, Boolean(invitation.person));
      const [contact] = person ? await this.contacts.of(tx, [person]) : [];
      const to = contact?.email ?? invitation.email;
      if (to) await this.write(tx, to, contact?.language ?? language);
      return done({ id }, ...facts);
    });
  }

  /** Neither a name nor a title: a draft is private, and so is a mail that may reach somebody else. */
  private async write(tx: Tx, to: string, language: Language): Promise<void> {
    const say = (part: string) => message(language, `mails.coAuthor.${part}`, {});
    const link = { url: `${this.config.url}/cosigner`, label: say('link') };
    await this.mailer.post(tx, { to, subject: say('subject'), text: say('text'), link, language });
  }
}

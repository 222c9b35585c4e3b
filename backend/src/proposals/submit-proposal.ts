import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Day, type Id, type Result } from '@mondee/kernel';
import { publishUnread, submit, type Opening, type Proposal } from '@mondee/domain/proposals';
import { ruleContext } from '../people';
import { Places } from '../territory';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { Settings } from '../platform/settings/settings';
import { placeContext } from './place-context';
import { ProposalStore } from './proposal.store';

/** Hands a complete draft in; from then on an answer is owed. Where moderation reads after, it is on line at once. */
@Injectable()
export class SubmitProposal {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(Places) private readonly places: Places,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  async run(viewer: Viewer, id: Id, how?: ActRequest): Promise<Result<Proposal>> {
    await this.places.ready();
    return this.acts.perform(viewer, how, async (tx, act) => {
      const proposal = await this.proposals.hold(tx, id);
      if (!proposal) return refuse('proposals.NotFound');
      const outcome = submit(proposal, act, {
        ...ruleContext(viewer),
        ...placeContext(this.places),
        opening: this.opening(),
      });
      if (!outcome.ok) return outcome;
      const { state: submitted, facts } = outcome.value;
      const unread = this.settings.get<boolean>('proposals.readFirst') ? undefined : publishUnread(submitted, act);
      const state = unread?.state ?? submitted;
      await this.proposals.save(tx, state);
      return done<Proposal>(state, ...facts, ...(unread?.facts ?? []));
    });
  }

  private opening(): Opening {
    const on = this.settings.get<string>('territory.opensOn');
    return { open: this.settings.get<boolean>('territory.ready'), ...(on && { on: on as Day }) };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { countedPerson, refuse, type Id, type Result } from '@mondee/kernel';
import { support, withdrawSupport, type Proposal } from '@mondee/domain/proposals';
import { ruleContext } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { Settings } from '../platform/settings/settings';
import { MergeStore } from './merge.store';
import { ProposalStore } from './proposal.store';
import { supportThreshold } from './support-threshold';

/** Adds a person's support, or takes it back. The proposal is held, so two at once count right. */
@Injectable()
export class SupportProposal {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(MergeStore) private readonly merges: MergeStore,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  run(viewer: Viewer, id: Id, wanted: boolean, how?: ActRequest): Promise<Result<Proposal>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const proposal = await this.proposals.hold(tx, id);
      if (!proposal) return refuse('proposals.NotFound');
      const counted = countedPerson(act);
      const supports = counted !== undefined && (await this.proposals.supports(tx, id, counted));
      const outcome = (wanted ? support : withdrawSupport)(proposal, act, {
        ...ruleContext(viewer),
        supports,
        threshold: supportThreshold(this.settings),
        reached: await this.merges.thresholdReached(tx, id),
      });
      if (!outcome.ok) return outcome;
      const { state, person, facts } = outcome.value;
      if (facts.length) {
        if (wanted) await this.proposals.addSupport(tx, id, person, act.channel, act.at);
        else await this.merges.removeSupport(tx, [id, ...(await this.merges.partsOf(tx, id))], person);
        await this.proposals.save(tx, state);
        if (facts.some(({ kind }) => kind === 'SupportThresholdReached'))
          await this.merges.saveThreshold(tx, id, supportThreshold(this.settings), act.at);
      }
      return done(state, ...facts);
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Id, type Result } from '@mondee/kernel';
import { revise, type Proposal } from '@mondee/domain/proposals';
import { ruleContext } from '../people';
import { Places } from '../territory';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { HangFiles } from './hang-files';
import { placeContext } from './place-context';
import { ProposalStore } from './proposal.store';
import { VersionStore } from './version.store';

/** Changes the text of a proposal on line: the old one stays as a version. */
@Injectable()
export class ReviseProposal {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(VersionStore) private readonly versions: VersionStore,
    @Inject(HangFiles) private readonly hang: HangFiles,
    @Inject(Places) private readonly places: Places,
  ) {}

  async run(
    viewer: Viewer,
    id: Id,
    input: { readonly text: object; readonly reason: string; readonly baseRevision?: number },
    how?: ActRequest,
  ): Promise<Result<Proposal>> {
    await this.places.ready();
    return this.acts.perform(viewer, how, async (tx, act) => {
      const before = await this.proposals.hold(tx, id);
      if (!before) return refuse('proposals.NotFound');
      const { baseRevision } = input;
      const outcome = revise(before, input.text, input.reason, act, {
        ...ruleContext(viewer),
        ...placeContext(this.places),
        versions: await this.versions.count(tx, id),
        ...(baseRevision !== undefined && { baseRevision }),
      });
      if (!outcome.ok) return outcome;
      // What moderation withheld would come back by the author's hand.
      if (await this.versions.withheld(tx, id)) return refuse('proposals.PartsHidden');
      const { state, reason, facts } = outcome.value;
      const hung = await this.hang.on(tx, state, viewer.person);
      if (!hung.ok) return hung;
      await this.versions.add(tx, before, state, reason, act.at);
      await this.proposals.save(tx, state);
      return done(state, ...facts);
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { isId, refuse, type Result } from '@mondee/kernel';
import { draft, type Proposal } from '@mondee/domain/proposals';
import { ruleContext } from '../people';
import { Places } from '../territory';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { HangFiles } from './hang-files';
import { placeContext } from './place-context';
import { ProposalStore } from './proposal.store';

/** Begins a proposal or changes its draft; the same sending twice makes one. */
@Injectable()
export class DraftProposal {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(HangFiles) private readonly hang: HangFiles,
    @Inject(Places) private readonly places: Places,
  ) {}

  async run(
    viewer: Viewer,
    id: string,
    input: object,
    how?: ActRequest,
    baseRevision?: number,
  ): Promise<Result<Proposal>> {
    if (!isId(id)) return refuse('platform.NotAnId', { field: 'draftId' });
    await this.places.ready();
    return this.acts.perform(viewer, how, async (tx, act) => {
      const before = await this.proposals.hold(tx, id);
      const outcome = draft(before, input, act, {
        ...ruleContext(viewer),
        id,
        number: before?.number ?? (await this.proposals.nextNumber(tx)),
        ...placeContext(this.places),
        ...(baseRevision !== undefined && { baseRevision }),
      });
      if (!outcome.ok) return outcome;
      const hung = await this.hang.on(tx, outcome.value.state, viewer.person);
      if (!hung.ok) return hung;
      await this.proposals.save(tx, outcome.value.state);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }
}

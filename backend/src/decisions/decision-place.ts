import { Inject, Injectable } from '@nestjs/common';
import { oneCommune } from '@mondee/domain/people';
import type { Id } from '@mondee/kernel';
import { ProposalStore } from '../proposals';
import type { Tx } from '../platform/database/database';
import { DecisionStore } from './decision.store';

/** Whose commune a decision is about, read from the proposals that it answers: for roles held for one commune. */
@Injectable()
export class DecisionPlace {
  constructor(
    @Inject(DecisionStore) private readonly decisions: DecisionStore,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
  ) {}

  /** The one commune that all of these proposals are about; nothing when they are of several or of the territory. */
  async ofProposals(proposals: readonly Id[]): Promise<string | undefined> {
    const communes = await this.proposals.communesOf(proposals);
    return oneCommune(proposals.map((id) => communes.get(id)));
  }

  /** Of each of these decisions; two statements for a list. */
  async ofDecisions(ids: readonly Id[], on?: Pick<Tx, 'sql'>): Promise<(string | undefined)[]> {
    const named = await this.decisions.namedBy(ids, on);
    const answered = named.map(({ answers }) => answers.map(({ id }) => id));
    const communes = await this.proposals.communesOf([...new Set(answered.flat())], on);
    return answered.map((proposals) => oneCommune(proposals.map((id) => communes.get(id))));
  }
}

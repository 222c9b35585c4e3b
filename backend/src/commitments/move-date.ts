import { Inject, Injectable } from '@nestjs/common';
import { isId, newId, refuse, type Id, type Result } from '@mondee/kernel';
import { moveDate, type MoveInput } from '@mondee/domain/commitments';
import { DecisionPlace } from '../decisions';
import { ruleContext } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { CommitmentState } from './commitment-state.store';

/** Moves a date and writes the move into the ledger. The commitment is held, so two at once are two lines. */
@Injectable()
export class MoveDate {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(CommitmentState) private readonly commitments: CommitmentState,
    @Inject(DecisionPlace) private readonly place: DecisionPlace,
  ) {}

  async run(viewer: Viewer, id: string, input: MoveInput, how?: ActRequest): Promise<Result<Id>> {
    if (!isId(id)) return refuse('platform.NotAnId', { field: 'commitmentId' });
    return this.acts.perform(viewer, how, async (tx, act) => {
      const commitment = await this.commitments.hold(tx, id);
      if (!commitment) return refuse('commitments.NotFound', { field: 'commitmentId' });
      const [commune] = await this.place.ofDecisions([commitment.decision], tx);
      const outcome = moveDate(commitment, input, act, {
        ...ruleContext(viewer),
        id: newId(Date.parse(act.at)),
        ...(commune && { commune }),
      });
      if (!outcome.ok) return outcome;
      const { state, facts } = outcome.value;
      await this.commitments.saveMove(tx, state, state.slippages.at(-1)!);
      return done(id, ...facts);
    });
  }
}

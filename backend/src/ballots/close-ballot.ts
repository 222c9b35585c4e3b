import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { refuse, type Id, type Result } from '@mondee/kernel';
import { close, isSecret, type Ballot } from '@mondee/domain/ballots';
import { Acts, done } from '../platform/facts/acts';
import { Jobs } from '../platform/jobs/jobs';
import { BallotStore } from './ballot.store';
import { BoxKeys } from './box-keys';
import { CountBallot } from './count-ballot';

/** Shuts a ballot once its instant has come; an open one, without paper, is counted at once. */
@Injectable()
export class CloseBallot implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Acts) private readonly acts: Acts,
    @Inject(BallotStore) private readonly ballots: BallotStore,
    @Inject(CountBallot) private readonly counting: CountBallot,
    @Inject(BoxKeys) private readonly boxKeys: BoxKeys,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<{ ballotId: Id }>('ballot', async ({ ballotId }) => {
      const outcome = await this.run(ballotId);
      // The clock of the database is ahead of ours: the job comes again.
      if (!outcome.ok && outcome.refusal.code === 'ballots.NotClosed') throw new Error('Too early');
      // Whoever counted or stopped it destroys the key of the box; here, when they died on the way.
      if (outcome.ok && ['counted', 'stopped'].includes(outcome.value.state)) await this.boxKeys.destroy(ballotId);
    });
  }

  run(ballotId: Id): Promise<Result<Ballot>> {
    return this.acts.performAs<Ballot>('ballots', async (tx, act) => {
      const ballot = await this.ballots.find(tx, ballotId, 'update');
      if (!ballot) return refuse('ballots.NotFound');
      const outcome = close(ballot, act.at);
      if (!outcome)
        return ballot.state === 'open'
          ? refuse('ballots.NotClosed', { params: { at: ballot.closesAt } })
          : done<Ballot>(ballot);
      if (!outcome.ok) return outcome;
      const { state, facts } = outcome.value;
      await this.ballots.save(tx, state);
      if (isSecret(state.rule)) return done<Ballot>(state, ...facts);
      const counted = await this.counting.within(tx, state, undefined, act.at);
      return counted.ok ? done<Ballot>(counted.value.state, ...facts, ...counted.value.facts) : counted;
    });
  }
}

import { Global, Module } from '@nestjs/common';
import { BallotDays } from './ballot-days.store';
import { BallotFilesController } from './ballot-files';
import { BallotFormsController } from './ballot-forms';
import { BallotHops } from './ballot-hops';
import { BallotResolver, BallotResultResolver, BallotRuleResolver } from './ballot.resolver';
import { BallotStore } from './ballot.store';
import { BallotThings } from './ballot-things';
import { BallotViews } from './ballot-views';
import { BallotsData } from './ballots-data.store';
import { BoothResolver } from './booth.resolver';
import { BoxKeys } from './box-keys';
import { BoxStore } from './box.store';
import { CastBallot } from './cast-ballot';
import { CloseBallot } from './close-ballot';
import { CountBallot } from './count-ballot';
import { DraftBallot } from './draft-ballot';
import { KeepBooth } from './keep-booth';
import { OpenBallot } from './open-ballot';
import { OpenCount } from './open-count';
import { RefusedVotesStore } from './refused-votes.store';
import { RollStore } from './roll.store';
import { BallotsSeed } from './ballots.seed';

@Global()
@Module({
  controllers: [BallotFilesController, BallotFormsController],
  providers: [
    ...[
      BallotStore,
      BallotDays,
      BallotThings,
      RollStore,
      BoxStore,
      BoxKeys,
      RefusedVotesStore,
      BallotsData,
      BallotViews,
      BallotHops,
    ],
    ...[BallotResolver, BallotRuleResolver, BallotResultResolver, BoothResolver],
    ...[DraftBallot, OpenBallot, CastBallot, KeepBooth, CloseBallot, CountBallot, OpenCount],
    BallotsSeed,
  ],
  exports: [BallotStore, DraftBallot, OpenBallot],
})
export class BallotsModule {}

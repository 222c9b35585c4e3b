import { Global, Module } from '@nestjs/common';
import { tables } from '../platform/database/tables';
import { DecisionHops } from './decision-hops';
import { DecisionPlace } from './decision-place';
import { DecisionRightsResolver } from './decision-rights.resolver';
import { DecisionResolver } from './decision.resolver';
import { DecisionLinkRow, DecisionRow } from './decision.row';
import { DecisionStore } from './decision.store';
import { RecordDecision } from './record-decision';
import { DecisionsSeed } from './decisions.seed';

@Global()
@Module({
  imports: [tables(DecisionRow, DecisionLinkRow)],
  providers: [
    DecisionStore,
    DecisionPlace,
    DecisionResolver,
    DecisionRightsResolver,
    DecisionHops,
    RecordDecision,
    DecisionsSeed,
  ],
  exports: [DecisionStore, DecisionPlace],
})
export class DecisionsModule {}

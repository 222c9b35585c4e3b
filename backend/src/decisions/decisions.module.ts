import { Global, Module } from '@nestjs/common';
import { tables } from '../platform/database/tables';
import { ActFilesController } from './act-files';
import { ActOfDecisionResolver } from './act-of-decision.resolver';
import { ActResolver } from './act.resolver';
import { ActStore } from './act.store';
import { DecisionHops } from './decision-hops';
import { DecisionPlace } from './decision-place';
import { DecisionRightsResolver } from './decision-rights.resolver';
import { DecisionResolver } from './decision.resolver';
import { DecisionLinkRow, DecisionRow } from './decision.row';
import { DecisionStore } from './decision.store';
import { DeliberationListResolver } from './deliberation-list.resolver';
import { DeliberationListStore } from './deliberation-list.store';
import { OnMeetingClosed } from './on-meeting-closed';
import { PublishActs } from './publish-acts';
import { PublishList } from './publish-list';
import { RecordDecision } from './record-decision';
import { RemindOfList } from './remind-of-list';
import { DecisionsSeed } from './decisions.seed';

@Global()
@Module({
  imports: [tables(DecisionRow, DecisionLinkRow)],
  controllers: [ActFilesController],
  providers: [
    ActStore,
    ActResolver,
    ActOfDecisionResolver,
    PublishActs,
    DeliberationListStore,
    DeliberationListResolver,
    PublishList,
    RemindOfList,
    OnMeetingClosed,
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

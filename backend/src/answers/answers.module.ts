import { Module } from '@nestjs/common';
import { tables } from '../platform/database/tables';
import { AnswerFieldsResolver } from './answer-fields.resolver';
import { AnswerHops } from './answer-hops';
import { AnswerResolver } from './answer.resolver';
import { AnswerRow } from './answer.row';
import { AnswerStore } from './answer.store';
import { OnContentHidden } from './on-content-hidden';
import { OnContentRestored } from './on-content-restored';
import { OnProposalPublished } from './on-proposal-published';
import { OnSupportThresholdReached } from './on-support-threshold-reached';
import { OnProposalSubmitted } from './on-proposal-submitted';
import { OwedAnswersResolver } from './owed-answers.resolver';
import { PrepareAnswer } from './prepare-answer';
import { PublishAnswer } from './publish-answer';
import { AnswersSeed } from './answers.seed';

@Module({
  imports: [tables(AnswerRow)],
  providers: [
    AnswerStore,
    AnswerResolver,
    AnswerFieldsResolver,
    OwedAnswersResolver,
    AnswerHops,
    OnProposalSubmitted,
    OnSupportThresholdReached,
    OnProposalPublished,
    OnContentHidden,
    OnContentRestored,
    PrepareAnswer,
    PublishAnswer,
    AnswersSeed,
  ],
})
export class AnswersModule {}

import { Module } from '@nestjs/common';
import { tables } from '../platform/database/tables';
import { AnswerFieldsResolver } from './answer-fields.resolver';
import { AnswerHops } from './answer-hops';
import { AnswerResolver } from './answer.resolver';
import { AnswerRow } from './answer.row';
import { AnswerStore } from './answer.store';
import { OnContentHidden } from './on-content-hidden';
import { OnContentRestored } from './on-content-restored';
import { OnProcessOpened } from './on-process-opened';
import { OnProposalPublished } from './on-proposal-published';
import { OnSupportThresholdReached } from './on-support-threshold-reached';
import { OnProposalSubmitted } from './on-proposal-submitted';
import { OwedAnswersResolver } from './owed-answers.resolver';
import { PrepareAnswer } from './prepare-answer';
import { PublishAnswer } from './publish-answer';
import { AnswerChoices } from './answer-choices';
import { GiveAnswers } from './give-answers';
import { OnMergeUndone } from './on-merge-undone';
import { OnProposalsMerged } from './on-proposals-merged';
import { PublishPlanned } from './publish-planned';
import { TraceStore } from './trace.store';
import { CorrectionsResolver, NotesResolver, TracesResolver } from './traces.resolver';
import { WorkOnAnswer } from './work-on-answer';
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
    OnProcessOpened,
    OnProposalPublished,
    OnContentHidden,
    OnContentRestored,
    OnProposalsMerged,
    OnMergeUndone,
    TraceStore,
    TracesResolver,
    CorrectionsResolver,
    NotesResolver,
    AnswerChoices,
    GiveAnswers,
    PublishPlanned,
    WorkOnAnswer,
    PrepareAnswer,
    PublishAnswer,
    AnswersSeed,
  ],
})
export class AnswersModule {}

import { Module } from '@nestjs/common';
import { AnswerCase } from './answer-case';
import { CaseResolver } from './case.resolver';
import { CaseStore } from './case.store';
import { EndTerms } from './end-terms';
import { JudgeCase } from './judge-case';
import { JudgedThings } from './judged-things';
import { LogStore } from './log.store';
import { ModerationSettings } from './moderation-settings';
import { ModerationSeed } from './moderation.seed';
import { OnPersonalDataErased } from './on-personal-data-erased';
import { OwnCaseResolver } from './own-case.resolver';
import { ReadCases } from './read-cases';
import { ReportContent } from './report-content';
import { ReportResolver } from './report.resolver';
import { ModerationData } from './moderation-data.store';
import { ModerationRetained } from './moderation-retained.store';
import { ReportStore } from './report.store';
import { TellThoseConcerned } from './tell-those-concerned';

@Module({
  providers: [
    ...[CaseStore, ModerationData, ModerationRetained, ReportStore, LogStore],
    ...[JudgedThings, ModerationSettings, ReadCases, TellThoseConcerned],
    ...[ReportContent, JudgeCase, AnswerCase, EndTerms, OnPersonalDataErased],
    ModerationSeed,
    ...[CaseResolver, OwnCaseResolver, ReportResolver],
  ],
})
export class ModerationModule {}

import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import type { Basis, Reason } from '@mondee/domain/moderation';
import { connectionOf } from '../platform/graphql/connection.view';
import { outcomeOf } from '../platform/graphql/refusal.view';
import { BasisEnum, EndEnum, ReasonEnum } from './moderation-enums.view';

export const ReportStateEnum = { RECEIVED: 'received', HIDDEN: 'hidden', KEPT: 'kept' } as const;
registerEnumType(ReportStateEnum, { name: 'ReportState', description: 'What became of a report.' });

@ObjectType('Reportable', { description: 'A thing that can be reported, as the viewer sees it.' })
export class ReportableView {
  @Field(() => ID, { description: 'The thing.' }) id!: Id;
  @Field(() => String, { description: 'What kind of thing it is.' }) kind!: string;
  @Field(() => String, { description: 'Its title.' }) label!: string;
  @Field(() => String, { description: 'Its address: the exact place that the law asks a notice to name.' })
  path!: string;
}

@ObjectType('ReportStatus', { description: 'What became of a report, for whoever holds its receipt.' })
export class ReportStatusView {
  @Field(() => String, { description: 'The receipt.' }) receipt!: string;
  @Field(() => ReasonEnum, { description: 'What was reported.' }) reason!: Reason;
  @Field(() => Date, { description: 'When it was received.' }) receivedAt!: string;
  @Field(() => Date, { description: 'When it is decided at the latest.' }) due!: string;
  @Field(() => ReportStateEnum, { description: 'What became of it.' }) state!: 'received' | 'hidden' | 'kept';
  @Field(() => Date, { nullable: true, description: 'When it was decided.' }) decidedAt?: string;
  @Field(() => String, { nullable: true, description: 'Why it was kept on line, when it was.' }) why?: string;
}

@ObjectType('HiddenContent', { description: 'That something was hidden, when and why; not a word of what it said.' })
export class HiddenContentView {
  @Field(() => ID, { description: 'The case, which its author and moderators alone can open.' }) caseId!: Id;
  @Field(() => Date, { description: 'When it was hidden.' }) at!: string;
  @Field(() => ReasonEnum, { description: 'Why.' }) reason!: Reason;
  @Field(() => BasisEnum, { description: 'Because of the law, or of the charter.' }) basis!: Basis;
  @Field(() => Boolean, { description: 'Only a part of it is hidden.' }) part!: boolean;
  @Field(() => Date, { nullable: true, description: 'When it comes back of itself.' }) until?: string;
  @Field(() => Boolean, { description: 'Its author has appealed, and somebody else looks at it again.' })
  appealed!: boolean;
}

@ObjectType('ModerationLogEntry', { description: 'A decision of moderation, without what or whom it was about.' })
export class LogEntryView {
  @Field(() => Date, { description: 'When it was decided.' }) at!: string;
  @Field(() => String, { description: 'What kind of thing it was.' }) kind!: string;
  @Field(() => Boolean, { description: 'It was hidden; else the reports were dismissed.' }) hidden!: boolean;
  @Field(() => ReasonEnum, { nullable: true, description: 'Why it was hidden.' }) reason?: Reason;
  @Field(() => BasisEnum, { nullable: true, description: 'Because of the law, or of the charter.' }) basis?: Basis;
  @Field(() => Boolean, { description: 'Only a part of it was hidden.' }) part!: boolean;
  @Field(() => Int, { nullable: true, description: 'For how many days; nothing: without an end.' }) days?: number;
  @Field(() => Boolean, { description: 'Its author appealed.' }) appealed!: boolean;
  @Field(() => EndEnum, { nullable: true, description: 'How it ended since; nothing while it stays hidden.' })
  end?: 'appeal' | 'term' | 'moderator' | 'dismissed' | 'upheld';
}

@ObjectType('ModerationLogConnection', { description: 'A page of the public log of moderation.' })
export class LogConnectionView extends connectionOf('ModerationLog', () => LogEntryView) {}

@ObjectType('ModerationMonth', { description: 'What moderation did in a month.' })
export class MonthView {
  @Field(() => String, { description: 'The month, `2026-11`.' }) month!: string;
  @Field(() => Int, { description: 'Reports received.' }) reports!: number;
  @Field(() => Int, { description: 'Things hidden.' }) hidden!: number;
  @Field(() => Int, { description: 'Cases dismissed.' }) dismissed!: number;
  @Field(() => Int, { description: 'Appeals lodged.' }) appeals!: number;
  @Field(() => Int, { description: 'Things restored.' }) restored!: number;
}

export const ReportOutcome = outcomeOf('ReportOutcome', () => ReportStatusView);

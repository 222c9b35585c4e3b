import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import type { Basis, CaseState, Reason, Settlement } from '@mondee/domain/moderation';
import { OfViewer } from '../platform/access/access';
import { AllowedView, outcomeOf } from '../platform/graphql/refusal.view';
import { BasisEnum, CaseStateEnum, EndEnum, HintEnum, ReasonEnum } from './moderation-enums.view';

@ObjectType('ModerationHint', {
  description: 'A stretch of a text that a moderator might look at. Nothing follows from it.',
})
export class HintView {
  @Field(() => Int, { description: 'Where it begins, in UTF-16 units.' }) begin!: number;
  @Field(() => Int, { description: 'Where it ends.' }) end!: number;
  @Field(() => HintEnum, { description: 'A word of the list, or a link.' }) why!: 'word' | 'link';
}

@ObjectType('ModeratedPart', { description: 'A part of a thing as moderators read it.' })
export class PartView {
  @Field(() => String, { description: 'Its name, as a scope.' }) name!: string;
  @Field(() => String, { description: 'What it is called on screen.' }) label!: string;
  @Field(() => String, { description: 'Its text, hidden or not.' }) text!: string;
  @Field(() => Boolean, { description: 'It can be hidden without the rest.' }) alone!: boolean;
  @Field(() => [HintView], { description: 'What a moderator might look at.' }) hints!: HintView[];
}

@ObjectType('ModeratedAround', { description: 'What surrounds a thing: what it answers or stands under.' })
export class AroundView {
  @Field(() => String, { description: 'Its title.' }) label!: string;
  @Field(() => String, { description: 'Its address.' }) path!: string;
  @Field(() => String, { description: 'Its text.' }) text!: string;
}

@ObjectType('ModerationReport', { description: 'A report, read by moderators alone.' })
export class ReportView {
  @Field(() => ID, { description: 'Its name.' }) id!: Id;
  @Field(() => ReasonEnum, { description: 'Why.' }) reason!: Reason;
  @Field(() => String, { description: 'What the reporter wrote.' }) explanation!: string;
  @Field(() => String, { nullable: true, description: 'Who reported; nothing when they gave no name.' }) from?: string;
  @Field(() => Date, { description: 'When it came.' }) receivedAt!: string;
}

@ObjectType('ModerationStep', { description: 'A line of the history of a case.' })
export class StepView {
  @Field(() => String, { description: 'What was done: `reported`, `hidden`, `appealed`…' }) did!: string;
  @Field(() => String, { nullable: true, description: 'By whom.' }) by?: string;
  @Field(() => Date, { description: 'When.' }) at!: Date;
  @Field(() => String, { nullable: true, description: 'What was written with it.' }) words?: string;
}

@ObjectType('ModerationDecision', {
  description: 'That something is hidden, with the statement of reasons its author receives.',
})
export class DecisionView {
  @Field(() => ReasonEnum, { description: 'Why.' }) reason!: Reason;
  @Field(() => BasisEnum, { description: 'Because of the law, or of the charter.' }) basis!: Basis;
  @Field(() => String, { description: 'The facts, written to the author.' }) explanation!: string;
  @Field(() => String, { description: '`whole`, or the name of a part.' }) scope!: string;
  @Field(() => String, { nullable: true, description: 'What that part is called.' }) scopeLabel?: string;
  @Field(() => Date, { description: 'When.' }) at!: string;
  @Field(() => Date, { nullable: true, description: 'When it comes back of itself.' }) until?: string;
  @Field(() => Boolean, { description: 'Somebody had reported it; else a moderator saw it.' }) reported!: boolean;
}

@ObjectType('ModerationNote', { description: 'What was asked, appealed or settled, in words.' })
export class NoteView {
  @Field(() => Date, { description: 'When.' }) at!: string;
  @Field(() => String, { description: 'The words.' }) text!: string;
  @Field(() => Date, { nullable: true, description: 'Until when it is to be done.' }) due?: string;
  @Field(() => EndEnum, { nullable: true, description: 'How it ended, for what ended.' })
  because?: Settlement['because'];
}

@ObjectType('ModerationRights', { description: 'What the viewer may do with a case now.' })
export class CaseRightsView {
  @OfViewer() @Field(() => AllowedView, { description: 'Take it in hand.' }) claim!: AllowedView;
  @OfViewer() @Field(() => AllowedView, { description: 'Decide it.' }) decide!: AllowedView;
}

@ObjectType('ModerationCase', { description: 'What moderators judge: a thing, who reported it, what was done.' })
export class CaseView {
  @Field(() => ID, { description: 'Its name.' }) id!: Id;
  @Field(() => Int, { description: 'Its number.' }) number!: number;
  @Field(() => String, { description: 'What kind of thing it is about.' }) kind!: string;
  @Field(() => String, { description: 'The title of the thing.' }) label!: string;
  @Field(() => String, { nullable: true, description: 'Its address; none when its room knows it no more.' })
  path?: string;
  @Field(() => Boolean, { description: 'Everybody reads it now.' }) public!: boolean;
  @Field(() => CaseStateEnum, { description: 'How far the case has come.' }) state!: CaseState;
  @Field(() => Boolean, { description: 'To be looked at first.' }) urgent!: boolean;
  @Field(() => Date, { description: 'When it was opened.' }) openedAt!: string;
  @Field(() => Date, { description: 'When it is to be decided at the latest.' }) due!: string;
  @Field(() => Boolean, { description: 'That time is over.' }) overdue!: boolean;
  @Field(() => String, { nullable: true, description: 'Who works on it now.' }) claimedBy?: string;
  @Field(() => Date, { nullable: true, description: 'Until when they hold it.' }) claimedUntil?: string;
  @OfViewer() @Field(() => Boolean, { description: 'The viewer holds it.' }) mine!: boolean;
  @Field(() => Boolean, { description: 'Its author has no address: somebody tells them in person, at the desk.' })
  toTellInPerson!: boolean;
  @Field(() => [PartView], { description: 'The thing itself.' }) parts!: PartView[];
  @Field(() => [AroundView], { description: 'What surrounds it.' }) around!: readonly AroundView[];
  @Field(() => [ReportView], { description: 'Who reported it and why; never shown to its author.' })
  reports!: ReportView[];
  @Field(() => [StepView], { description: 'Its history, oldest first.' }) steps!: StepView[];
  @Field(() => NoteView, { nullable: true, description: 'What its author was asked.' }) ask?: NoteView;
  @Field(() => DecisionView, { nullable: true, description: 'What was decided, or is proposed.' })
  decision?: DecisionView;
  @Field(() => NoteView, { nullable: true, description: 'The appeal.' }) appeal?: NoteView;
  @Field(() => NoteView, { nullable: true, description: 'How it ended.' }) settlement?: NoteView;
  @OfViewer() @Field(() => CaseRightsView, { description: 'What the viewer may do.' }) viewerCan!: CaseRightsView;
}

@ObjectType('OwnModerationRights', { description: 'What an author may do about a decision now.' })
export class OwnCaseRightsView {
  @OfViewer() @Field(() => AllowedView, { description: 'Appeal.' }) appeal!: AllowedView;
  @OfViewer() @Field(() => Boolean, { description: 'Say that it was changed.' }) sayChanged!: boolean;
}

@ObjectType('OwnModerationCase', { description: 'What was decided about something of the viewer’s, with the reasons.' })
export class OwnCaseView {
  @Field(() => ID, { description: 'Its name.' }) id!: Id;
  @Field(() => Int, { description: 'Its number, to name it in a letter.' }) number!: number;
  @Field(() => String, { description: 'The title of the thing.' }) label!: string;
  @Field(() => String, { nullable: true, description: 'Its address.' }) path?: string;
  @Field(() => CaseStateEnum, { description: 'How far it has come.' }) state!: CaseState;
  @Field(() => NoteView, { nullable: true, description: 'What the viewer was asked.' }) ask?: NoteView;
  @Field(() => DecisionView, { nullable: true, description: 'What was decided and why.' }) decision?: DecisionView;
  @Field(() => NoteView, { nullable: true, description: 'The viewer’s appeal.' }) appeal?: NoteView;
  @Field(() => NoteView, { nullable: true, description: 'How it ended.' }) settlement?: NoteView;
  @Field(() => Date, { nullable: true, description: 'Until when one may appeal.' }) appealUntil?: string;
  @Field(() => Int, { description: 'Within how many days an appeal is decided.' }) appealDays!: number;
  @OfViewer() @Field(() => OwnCaseRightsView, { description: 'What the viewer may do.' }) viewerCan!: OwnCaseRightsView;
}

export const CaseOutcome = outcomeOf('ModerationCaseOutcome', () => CaseView);
export const OwnCaseOutcome = outcomeOf('OwnModerationCaseOutcome', () => OwnCaseView);

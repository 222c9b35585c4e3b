import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { LinkableView, linkableKind } from '../platform/graphql/linkable.view';
import { outcomeOf } from '../platform/graphql/refusal.view';
import { DateScalar } from '../platform/graphql/scalars';

linkableKind('meeting', 'Meeting');

@ObjectType('VoteCount', { description: 'The votes of one college at the table.' })
export class VoteCountView {
  @Field(() => ID, { description: 'The college.' }) college!: string;
  @Field(() => Int, { description: 'For.' }) for!: number;
  @Field(() => Int, { description: 'Against.' }) against!: number;
  @Field(() => Int, { description: 'Abstentions.' }) abstain!: number;
}

@ObjectType('VoteByName', { description: 'What a member said in a vote by name.' })
export class VoteByNameView {
  @Field(() => String, { description: 'The member.' }) name!: string;
  @Field(() => String, { description: 'for, against or abstain.' }) side!: string;
}

@ObjectType('MeetingVote', { description: 'An open vote held at the table.' })
export class VoteView {
  @Field(() => String, { description: 'What was asked.' }) question!: string;
  @Field(() => Boolean, { description: 'Adopted, or not.' }) adopted!: boolean;
  @Field(() => String, { description: 'Which rule decided, in one sentence.' }) why!: string;
  @Field(() => [VoteCountView], { description: 'By college.' }) counts!: readonly VoteCountView[];
  @Field(() => [VoteByNameView], { description: 'By name, when the vote was by name.' }) names!: VoteByNameView[];
  @Field(() => Int, { description: 'How many were present for the quorum.' }) present!: number;
  @Field(() => Int, { description: 'How many were needed.' }) needed!: number;
}

@ObjectType('MinutesSignature', { description: 'A name under the minutes.' })
export class SignatureView {
  @Field(() => String, { description: 'chair or secretary.' }) as!: string;
  @Field(() => Date, { description: 'When it was given, or written down.' }) at!: Date;
  @Field(() => Boolean, { description: 'True when it stands on the paper copy.' }) onPaper!: boolean;
}

@ObjectType('DebateNote', { description: 'What is written of a debate while the minutes are not on line.' })
export class DebateNoteView {
  @Field(() => ID, { description: 'The point of the agenda.' }) item!: Id;
  @Field(() => String, { description: 'What the secretary wrote.' }) text!: string;
}

@ObjectType('AgendaItem', { description: 'A point of the agenda.' })
export class AgendaItemView {
  @Field(() => ID, { description: 'The item.' }) id!: Id;
  @Field(() => ID, { nullable: true, description: 'The item it stands under.' }) parent?: Id;
  @Field(() => String, { description: 'Its place in the agenda: `2.1`.' }) rank!: string;
  @Field(() => String, { description: 'What it is about.' }) title!: string;
  @Field(() => String, { description: 'information, discussion or decision.' }) purpose!: string;
  @Field(() => Int, { description: 'Minutes planned.' }) minutes!: number;
  @Field(() => [String], { description: 'What to read before.' }) papers!: readonly string[];
  @Field(() => String, { nullable: true, description: 'What it concerns: `proposal:0199…`.' }) concerns?: string;
  @Field(() => String, { description: 'todo, now, done or postponed.' }) state!: string;
  @Field(() => String, {
    description: 'What the secretary wrote of the debate; nothing until the minutes are on line.',
  })
  debate!: string;
  @Field(() => Int, { description: 'How often the debate was written; sent back with the next version.' })
  debateVersion!: number;
  @Field(() => [String], { description: 'Who stepped aside.' }) recused!: string[];
  @Field(() => String, { nullable: true, description: 'What was decided, in a sentence.' }) decided?: string;
  @Field(() => VoteView, { nullable: true, description: 'The vote.' }) vote?: VoteView;
}

@ObjectType('CollegeQuorum', { description: 'Who is there of a college now.' })
export class CollegeQuorumView {
  @Field(() => ID, { description: 'The college.' }) id!: string;
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => String, { description: 'Its shape on a plan of the table.' }) shape!: string;
  @Field(() => Int, { description: 'Members in office.' }) inOffice!: number;
  @Field(() => Int, { description: 'Present and not stepping aside.' }) present!: number;
  @Field(() => Int, { description: 'Represented by somebody present.' }) represented!: number;
  @Field(() => Int, { description: 'Stepping aside on the item that is open.' }) recused!: number;
  @Field(() => Int, { description: 'The college’s own quorum; 0 when there is none.' }) needed!: number;
  @Field(() => Boolean, { description: 'Whether it reaches it.' }) met!: boolean;
}

@ObjectType('MeetingQuorum', { description: 'The quorum as it stands now, at the item that is open.' })
export class QuorumView {
  @Field(() => Boolean, { description: 'Whether a vote may be held.' }) met!: boolean;
  @Field(() => Int, { description: 'Present.' }) present!: number;
  @Field(() => Int, { description: 'Needed.' }) needed!: number;
  @Field(() => Int, { description: 'Out of how many.' }) base!: number;
  @Field(() => String, { description: 'In one sentence: there, or what is missing.' }) text!: string;
  @Field(() => [CollegeQuorumView], { description: 'By college.' }) colleges!: CollegeQuorumView[];
}

@ObjectType('MemberAtMeeting', { description: 'A member on the day of a meeting, and how they stand.' })
export class MemberAtMeetingView {
  @Field(() => ID, { description: 'The holding.' }) id!: Id;
  @Field(() => String, { description: 'Their name.' }) name!: string;
  @Field(() => ID, { description: 'Their college.' }) college!: string;
  @Field(() => Boolean, { description: 'Whether they have a vote.' }) votes!: boolean;
  @Field(() => String, { description: 'present, represented, excused, absent or recused.' }) standing!: string;
  @Field(() => String, { nullable: true, description: 'The site where they sit.' }) site?: string;
  @Field(() => String, { nullable: true, description: 'Who carries their proxy.' }) proxy?: string;
}

@ObjectType('MeetingSite', { description: 'A place joined by video.' })
export class SiteView {
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => Boolean, { description: 'Whether it is connected.' }) connected!: boolean;
}

@ObjectType('MeetingTask', { description: 'What somebody took on.' })
export class TaskView {
  @Field(() => String, { description: 'What.' }) what!: string;
  @Field(() => String, { description: 'Who.' }) who!: string;
  @Field(() => DateScalar, { description: 'By when.' }) due!: string;
}

@ObjectType('MeetingMoment', { description: 'A step of a meeting, in a line.' })
export class MomentView {
  @Field(() => Date, { description: 'When.' }) at!: Date;
  @Field(() => String, { description: 'What happened.' }) text!: string;
}

@ObjectType('Meeting', {
  implements: () => [LinkableView],
  description: 'A meeting of a body: its agenda, who is there, the quorum, votes, and its minutes. Public.',
})
export class MeetingView extends LinkableView {
  @Field(() => String, { description: 'Its title.' }) title!: string;
  @Field(() => ID, { description: 'The body that meets.' }) bodyId!: Id;
  @Field(() => String, { description: 'Its name.' }) bodyName!: string;
  @Field(() => Date, { description: 'When it begins.' }) startsAt!: Date;
  @Field(() => Int, { description: 'How long it is planned for, in minutes.' }) minutes!: number;
  @Field(() => String, { description: 'Where.' }) place!: string;
  @Field(() => String, { description: 'Who hosts.' }) host!: string;
  @Field(() => String, { description: 'Whom to call.' }) link!: string;
  @Field(() => [SiteView], { description: 'Places joined by video; none when all sit together.' }) sites!: SiteView[];
  @Field(() => String, { description: 'planned, noticed, open, closed or cancelled.' }) state!: string;
  @Field(() => DateScalar, { description: 'The last day on which its notice may leave.' }) noticeBy!: string;
  @Field(() => Date, { nullable: true, description: 'When the notice left.' }) noticedAt?: Date;
  @Field(() => String, { nullable: true, description: 'Why it was called in an urgency.' }) urgency?: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether the assembly accepted the urgency.' })
  urgencyConfirmed?: boolean;
  @Field(() => ID, { nullable: true, description: 'The meeting whose quorum failed, when this is its second notice.' })
  secondOf?: Id;
  @Field(() => Boolean, { description: 'Whether a second notice may be sent because the quorum is missing.' })
  mayCallAgain!: boolean;
  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' }) cancelled?: string;
  @Field(() => Date, { nullable: true, description: 'When it was opened.' }) openedAt?: Date;
  @Field(() => Date, { nullable: true, description: 'When it was closed.' }) closedAt?: Date;
  @Field(() => String, { nullable: true, description: 'Who chairs.' }) chair?: string;
  @Field(() => String, { nullable: true, description: 'Who writes.' }) secretary?: string;
  @Field(() => [AgendaItemView], { description: 'The agenda, in order.' }) items!: AgendaItemView[];
  @Field(() => QuorumView, { description: 'The quorum now.' }) quorum!: QuorumView;
  @Field(() => [MemberAtMeetingView], { description: 'Who sits on that day, and how they stand.' })
  members!: MemberAtMeetingView[];
  @Field(() => [TaskView], { description: 'Who does what by when.' }) tasks!: TaskView[];
  @Field(() => [MomentView], { description: 'Its last moments, newest first.' }) story!: MomentView[];
  @Field(() => String, { description: 'Its minutes: none, draft, adopted or published.' }) minutesState!: string;
  @Field(() => [SignatureView], { description: 'Who signed the minutes.' }) signed!: readonly SignatureView[];
  @Field(() => DateScalar, { nullable: true, description: 'When the adopted minutes have to be on line.' })
  minutesDue?: string;
}

export const MeetingOutcome = outcomeOf('MeetingOutcome', () => MeetingView);

import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ActContextInput } from '../platform/graphql/act-context.inputs';

const maybe = (description: string) => ({ nullable: true, description });

@InputType('MeetingStopInput', { description: 'A place where a series turns.' })
export class MeetingStopInput {
  @Field(() => String, maybe('Where.')) place?: string;
  @Field(() => String, maybe('Who hosts.')) host?: string;
  @Field(() => String, maybe('Whom to call.')) link?: string;
}

@InputType('PlanMeetingsInput', { description: 'One meeting, or a series.' })
export class PlanMeetingsInput {
  @Field(() => ID, { description: 'The body that meets.' }) bodyId!: string;
  @Field(() => ID, maybe('Made on the device: the same one sent twice plans once.')) meetingId?: string;
  @Field(() => ID, maybe('The meeting that lacked its quorum, when this is its second notice.')) secondOf?: string;
  @Field(() => String, maybe('Its title.')) title?: string;
  @Field(() => String, maybe('The first day, YYYY-MM-DD.')) firstDay?: string;
  @Field(() => String, maybe('The hour there, 18:30.')) time?: string;
  @Field(() => Int, maybe('How long, in minutes.')) minutes?: number;
  @Field(() => Int, maybe('How many meetings.')) count?: number;
  @Field(() => Int, maybe('Every how many months.')) everyMonths?: number;
  @Field(() => [MeetingStopInput], maybe('Where; a series takes them in turn.')) stops?: MeetingStopInput[];
  @Field(() => [String], maybe('Places joined by video.')) sites?: string[];
  @Field(() => ActContextInput, maybe('How one acts.')) act?: ActContextInput;
}

@InputType('CollegeCountInput', { description: 'Hands raised in a college.' })
export class CollegeCountInput {
  @Field(() => ID, { description: 'The college.' }) college!: string;
  @Field(() => Int, { description: 'For.' }) for!: number;
  @Field(() => Int, { description: 'Against.' }) against!: number;
  @Field(() => Int, { description: 'Abstentions.' }) abstain!: number;
}

@InputType('NamedVoteInput', { description: 'What a member said.' })
export class NamedVoteInput {
  @Field(() => ID, { description: 'The member.' }) member!: string;
  @Field(() => String, { description: 'for, against or abstain.' }) side!: string;
}

@InputType('MeetingStepInput', { description: 'One step of a meeting; each kind reads the fields it needs.' })
export class MeetingStepInput {
  @Field(() => ID, { description: 'The meeting.' }) meetingId!: string;
  @Field(() => ID, maybe('Made on the device: the same step sent twice is taken once.')) stepId?: string;
  @Field(() => String, { description: 'item, notice, open, arrive, open-item, vote, close, draft-minutes…' })
  kind!: string;
  @Field(() => ID, maybe('The item of the agenda.')) item?: string;
  @Field(() => ID, maybe('The item it stands under.')) parent?: string;
  @Field(() => ID, maybe('The member.')) member?: string;
  @Field(() => ID, maybe('Who carries a proxy.')) to?: string;
  @Field(() => String, maybe('The title of an item.')) title?: string;
  @Field(() => String, maybe('information, discussion or decision.')) purpose?: string;
  @Field(() => Int, maybe('Minutes planned.')) minutes?: number;
  @Field(() => [String], maybe('What to read before.')) papers?: string[];
  @Field(() => String, maybe('What it concerns, kind:id.')) concerns?: string;
  @Field(() => String, maybe('The question, the debate, the decision, the task, the correction.')) text?: string;
  @Field(() => String, maybe('Why.')) reason?: string;
  @Field(() => String, maybe('Where, when it moves.')) place?: string;
  @Field(() => String, maybe('When, when it moves.')) startsAt?: string;
  @Field(() => String, maybe('The site.')) site?: string;
  @Field(() => Boolean, maybe('Connected; confirmed; postponed.')) yes?: boolean;
  @Field(() => String, maybe('Who chairs.')) chair?: string;
  @Field(() => String, maybe('Who writes.')) secretary?: string;
  @Field(() => Int, maybe('The version of the debate that was read.')) version?: number;
  @Field(() => String, maybe('Who does the task.')) who?: string;
  @Field(() => String, maybe('By when, YYYY-MM-DD.')) due?: string;
  @Field(() => String, maybe('chair or secretary, for a signature.')) as?: string;
  @Field(() => Boolean, maybe('The signature stands on the paper copy.')) onPaper?: boolean;
  @Field(() => [CollegeCountInput], maybe('Hands, by college.')) counts?: CollegeCountInput[];
  @Field(() => [NamedVoteInput], maybe('Votes by name.')) names?: NamedVoteInput[];
  @Field(() => String, maybe('The chair’s side, where it decides an even vote.')) chairSide?: string;
  @Field(() => ActContextInput, maybe('How one acts.')) act?: ActContextInput;
}

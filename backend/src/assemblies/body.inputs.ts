import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ActContextInput } from '../platform/graphql/act-context.inputs';
import type { MemberRole, TemplateId } from '@mondee/domain/assemblies';
import { BodyTemplateEnum, MemberRoleEnum } from './body.view';

const maybe = (description: string) => ({ nullable: true, description });

@InputType('CollegeInput', { description: 'A college of a new body.' })
export class CollegeInput {
  @Field(() => String, maybe('What it is called.')) name?: string;
  @Field(() => Int, maybe('How many seats.')) seats?: number;
  @Field(() => String, maybe('Its shape: square, disc, triangle, diamond.')) shape?: string;
  @Field(() => Boolean, maybe('Whether its members belong to the public sphere.')) public?: boolean;
  @Field(() => Int, maybe('Percent of the votes, where votes are weighed.')) weight?: number;
}

@InputType('BodyRulesInput', { description: 'Parameters of the rules; what is not there stays as it is.' })
export class BodyRulesInput {
  @Field(() => Int, maybe('The part that makes the quorum: above the line.')) quorumNum?: number;
  @Field(() => Int, maybe('The part that makes the quorum: below the line.')) quorumDen?: number;
  @Field(() => Boolean, maybe('More than that part.')) quorumStrict?: boolean;
  @Field(() => Boolean, maybe('Each college has to reach it.')) quorumEach?: boolean;
  @Field(() => Boolean, maybe('At least half of those present are private.')) privateHalf?: boolean;
  @Field(() => Boolean, maybe('Who steps aside leaves the number the quorum is reckoned from.'))
  recusedLeaveBase?: boolean;
  @Field(() => Int, maybe('Days before a second meeting without quorum; 0: none.')) secondNoticeDays?: number;
  @Field(() => Int, maybe('Clear days of notice.')) noticeDays?: number;
  @Field(() => Int, maybe('Clear days of notice in an urgency.')) urgentDays?: number;
  @Field(() => Int, maybe('Proxies one member may carry.')) proxies?: number;
  @Field(() => Boolean, maybe('The chair’s side wins an even vote.')) chairDecides?: boolean;
  @Field(() => Boolean, maybe('Votes are weighed by college.')) weighted?: boolean;
  @Field(() => Int, maybe('The largest part of one interest group, percent.')) largestPart?: number;
  @Field(() => Boolean, maybe('May sit in several places by video.')) video?: boolean;
}

@InputType('CreateBodyInput', { description: 'A new body.' })
export class CreateBodyInput {
  @Field(() => ID, maybe('Made on the device: the same one sent twice makes one body.')) bodyId?: string;
  @Field(() => String, maybe('Its name.')) name?: string;
  @Field(() => String, maybe('What it is for.')) about?: string;
  @Field(() => BodyTemplateEnum, maybe('The template of its rules.')) template?: TemplateId;
  @Field(() => Int, maybe('Inhabitants of the commune, for a municipal council.')) population?: number;
  @Field(() => ID, maybe('The body it belongs to.')) parent?: string;
  @Field(() => [CollegeInput], maybe('Its colleges.')) colleges?: CollegeInput[];
  @Field(() => BodyRulesInput, maybe('Rules stricter than the template’s.')) rules?: BodyRulesInput;
  @Field(() => ActContextInput, maybe('How one acts.')) act?: ActContextInput;
}

@InputType('ChangeBodyRulesInput', { description: 'Rules made stricter.' })
export class ChangeBodyRulesInput {
  @Field(() => ID, { description: 'The body.' }) bodyId!: string;
  @Field(() => BodyRulesInput, { description: 'What changes.' }) rules!: BodyRulesInput;
  @Field(() => ActContextInput, maybe('How one acts.')) act?: ActContextInput;
}

@InputType('SeatInput', { description: 'Who sits.' })
export class SeatHolderInput {
  @Field(() => String, maybe('Their name.')) name?: string;
  @Field(() => MemberRoleEnum, maybe('As what.')) role?: MemberRole;
  @Field(() => ID, maybe('Their account, when they have one.')) person?: string;
  @Field(() => String, maybe('The organisation they sit for.')) organisation?: string;
  @Field(() => String, maybe('Who sits when they cannot.')) alternate?: string;
  @Field(() => String, maybe('Where it is written.')) proof?: string;
  @Field(() => String, maybe('Their last day, YYYY-MM-DD.')) until?: string;
}

@InputType('TakeSeatInput', { description: 'A seat to fill.' })
export class TakeSeatInput extends SeatHolderInput {
  @Field(() => ID, { description: 'The body.' }) bodyId!: string;
  @Field(() => ID, maybe('The college.')) college?: string;
  @Field(() => String, maybe('Their first day, YYYY-MM-DD.')) from?: string;
  @Field(() => ActContextInput, maybe('How one acts.')) act?: ActContextInput;
}

@InputType('HandOverSeatInput', { description: 'A mandate that ends, and who follows.' })
export class HandOverSeatInput {
  @Field(() => ID, { description: 'The body.' }) bodyId!: string;
  @Field(() => ID, { description: 'The holding that ends.' }) seat!: string;
  @Field(() => String, maybe('Its last day, YYYY-MM-DD.')) lastDay?: string;
  @Field(() => SeatHolderInput, maybe('Who sits from the next day; nobody when absent.')) to?: SeatHolderInput;
  @Field(() => ActContextInput, maybe('How one acts.')) act?: ActContextInput;
}

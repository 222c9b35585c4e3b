import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { CHANNELS, isId, refuse, type Id, type Result, ok, type Channel } from '@mondee/kernel';
import type { ActRequest } from '../access/viewer';

/** Channels as the API writes them: `WEB`, `DESK`… */
export const ChannelEnum = Object.fromEntries(CHANNELS.map((name) => [name.toUpperCase(), name])) as Record<
  string,
  Channel
>;
registerEnumType(ChannelEnum, { name: 'Channel', description: 'The way by which something came in.' });

@InputType('ActContextInput', { description: 'How one acts: by which channel, in whose name, where. All optional.' })
export class ActContextInput {
  @Field(() => ChannelEnum, {
    nullable: true,
    description: 'Other than `WEB`, only for those who help or enter for others.',
  })
  channel?: Channel;
  @Field(() => ID, { nullable: true, description: 'The organisation one speaks as, by a mandate that holds today.' })
  organisationId?: string;
  @Field(() => ID, { nullable: true, description: 'The person helped, at a desk or by telephone.' })
  helpedPersonId?: string;
  @Field(() => String, { nullable: true, description: 'INSEE code of the commune where it is done.' })
  place?: string;
}

/** The act's circumstances as the platform wants them; ids that are none are refused by name. */
export function actRequest(input: ActContextInput | null | undefined): Result<ActRequest> {
  if (!input) return ok({});
  for (const field of ['organisationId', 'helpedPersonId'] as const)
    if (input[field] && !isId(input[field])) return refuse('platform.NotAnId', { field: `act.${field}` });
  return ok({
    ...(input.channel && { channel: input.channel }),
    ...(input.organisationId && { organisationId: input.organisationId as Id }),
    ...(input.helpedPersonId && { helpedPersonId: input.helpedPersonId as Id }),
    ...(input.place && { place: input.place.slice(0, 5) }),
  });
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Channel, Id } from '@mondee/kernel';
import { ChannelEnum } from '../platform/graphql/act-context.inputs';
import { connectionOf } from '../platform/graphql/connection.view';

@ObjectType('RegisterEntry', { description: 'One public fact: what happened, when, by which channel.' })
export class RegisterEntryView {
  @Field(() => ID, { description: 'The fact; its inclusion in the journal can be proven.' }) factId!: Id;
  @Field(() => Int, { description: 'Its number. Numbers rise; some are missing, for facts that are not public.' })
  seq!: number;
  @Field(() => String, { description: 'What kind of fact it is: `ProposalPublished`…' }) kind!: string;
  @Field(() => String, { description: 'What happened, in one sentence.' }) sentence!: string;
  @Field(() => Date, { description: 'When.' }) at!: string;
  @Field(() => ChannelEnum, { description: 'The way by which it came in.' }) channel!: Channel;
  @Field(() => String, { nullable: true, description: 'Who signs it, where that is public.' }) author?: string;
  @Field(() => ID, { description: 'The thing that changed.' }) subject!: Id;
  @Field(() => String, { description: 'What kind of thing it is.' }) subjectKind!: string;
  @Field(() => String, { nullable: true, description: 'Its title, if it can be seen now.' }) subjectLabel?: string;
  @Field(() => String, { nullable: true, description: 'Its address on the site, if it can be seen now.' })
  subjectPath?: string;
  @Field(() => Int, { nullable: true, description: 'The batch it is sealed in; none for a few seconds.' })
  sealedIn?: number;
}

@ObjectType('RegisterConnection', { description: 'A page of the public register.' })
export class RegisterConnectionView extends connectionOf('Register', () => RegisterEntryView) {}

@ObjectType('JournalHead', { description: 'Where the journal stands: this one hash holds all that came before.' })
export class JournalHeadView {
  @Field(() => Int, { description: 'The last batch; 0 when nothing is sealed yet.' }) batch!: number;
  @Field(() => String, { description: 'The head of the chain. Whoever notes it can prove a rewriting later.' })
  head!: string;
  @Field(() => Int, { description: 'How many facts are sealed, public or not.' }) facts!: number;
  @Field(() => Date, { nullable: true, description: 'When the last batch was sealed.' }) sealedAt?: Date;
  @Field(() => Int, { description: 'How many facts wait to be sealed.' }) pending!: number;
}

@ObjectType('JournalBatch', { description: 'Facts sealed together, in a Merkle tree chained to the one before.' })
export class JournalBatchView {
  @Field(() => Int, { description: '1, 2, 3… without a gap.' }) number!: number;
  @Field(() => Int, { description: 'How many facts it holds.' }) size!: number;
  @Field(() => String, { description: 'The root of its tree.' }) root!: string;
  @Field(() => String, { description: 'The head of the batch before; 64 zeros before the first.' }) prev!: string;
  @Field(() => String, { description: 'SHA-256(0x02 ‖ prev ‖ root ‖ number ‖ size), both numbers as 8 bytes.' })
  head!: string;
  @Field(() => Date, { description: 'When it was sealed.' }) sealedAt!: Date;
}

@ObjectType('InclusionProof', { description: 'All that is needed to check that a public fact is in the journal.' })
export class InclusionProofView {
  @Field(() => String, { description: 'The fact as it was sealed, as canonical JSON, byte for byte.' })
  envelope!: string;
  @Field(() => String, { description: '16 random bytes in hexadecimal, without which the leaf cannot be guessed.' })
  salt!: string;
  @Field(() => String, { description: 'SHA-256(0x00 ‖ salt ‖ envelope).' }) leaf!: string;
  @Field(() => Int, { description: 'The batch.' }) batch!: number;
  @Field(() => Int, { description: 'The place of the leaf in the batch, from 0.' }) index!: number;
  @Field(() => Int, { description: 'How many leaves the batch holds.' }) size!: number;
  @Field(() => [String], { description: 'The neighbours up to the root, lowest first, as in RFC 6962.' })
  path!: readonly string[];
  @Field(() => String, { description: 'The root of the batch.' }) root!: string;
  @Field(() => String, { description: 'The head of the batch before.' }) prev!: string;
  @Field(() => String, { description: 'The head of the batch.' }) head!: string;
}

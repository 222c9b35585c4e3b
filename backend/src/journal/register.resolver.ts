import { Inject } from '@nestjs/common';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { isId } from '@mondee/kernel';
import { Public } from '../platform/access/access';
import { pageSize, perRow } from '../platform/graphql/connection.view';
import { RequestContext } from '../platform/graphql/request-context';
import { ProofStore } from './proof.store';
import { ReadRegister } from './read-register';
import { BatchArgs, RegisterArgs } from './register.inputs';
import {
  InclusionProofView,
  JournalBatchView,
  JournalHeadView,
  RegisterConnectionView,
  RegisterEntryView,
} from './register.view';

const MOST_BATCHES = 1_000;

@Resolver(() => RegisterEntryView)
export class RegisterResolver {
  constructor(
    @Inject(ReadRegister) private readonly entries: ReadRegister,
    @Inject(ProofStore) private readonly proofs: ProofStore,
  ) {}

  @Public()
  @Query(() => RegisterConnectionView, { description: 'Public facts, newest first.', complexity: perRow })
  register(@Args() { first, after, subject }: RegisterArgs, @Context() { language }: RequestContext) {
    return this.entries.page({ first: pageSize(first), ...(after && { after }) }, subject, language);
  }

  @Public()
  @Query(() => JournalHeadView, { description: 'Where the journal stands.', complexity: 5 })
  journalHead() {
    return this.proofs.head();
  }

  @Public()
  @Query(() => [JournalBatchView], { description: 'The batches of the journal, in order.', complexity: 100 })
  journalBatches(@Args() { after, first }: BatchArgs) {
    const size = Math.max(1, Math.min(MOST_BATCHES, first ?? 200));
    return this.proofs.batches(Math.max(0, after ?? 0), size);
  }

  @Public()
  @Query(() => InclusionProofView, {
    nullable: true,
    description:
      'What proves that a public fact is in the journal; nothing for one that is not public or not sealed yet, or whose subject is hidden.',
    complexity: 30,
  })
  async inclusionProof(@Args('factId', { type: () => ID, description: 'The fact.' }) factId: string) {
    return isId(factId) && (await this.entries.mayBeQuoted(factId)) ? this.proofs.proof(factId) : null;
  }
}

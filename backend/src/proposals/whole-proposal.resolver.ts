import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id, Refusal } from '@mondee/kernel';
import { canInvite } from '@mondee/domain/proposals';
import { policyViewer } from '../people';
import { Access, OfViewer } from '../platform/access/access';
import { Files } from '../platform/files/files';
import { DocumentView, documentView, PhotoView, photoView } from '../platform/files/file.view';
import type { KnownFile } from '../platform/files/file.store';
import { acting, given } from '../platform/graphql/acting';
import { RequestContext } from '../platform/graphql/request-context';
import { AnswerInvitation } from './answer-invitation';
import { CoAuthorStore } from './co-author.store';
import { CoAuthorInvitationView, CoAuthorView, InvitationOutcome, ReceivedInvitationView } from './co-author.view';
import { InviteCoAuthor } from './invite-co-author';
import { ProposalStore } from './proposal.store';
import { ProposalOutcome, ProposalView } from './proposal.view';
import { ProposalVersionView } from './proposal-version.view';
import { ReviseProposal } from './revise-proposal';
import { VersionStore } from './version.store';
import {
  AnswerInvitationInput,
  InviteCoAuthorInput,
  ReviseProposalInput,
  WithdrawProposalInput,
} from './whole-proposal.inputs';
import { WithdrawProposal } from './withdraw-proposal';

/** What hangs on a proposal: photographs, documents, versions, those who sign with its author. */
@Resolver(() => ProposalView)
export class WholeProposalResolver {
  constructor(
    @Inject(Files) private readonly files: Files,
    @Inject(VersionStore) private readonly versionStore: VersionStore,
    @Inject(CoAuthorStore) private readonly coAuthorStore: CoAuthorStore,
  ) {}

  @ResolveField(() => [PhotoView], { description: 'Photographs, in the order of the author.', complexity: 5 })
  async photos(@Parent() { proposal }: ProposalView, @Context() context: RequestContext): Promise<PhotoView[]> {
    const photos = proposal.text.photos ?? [];
    const files = await this.load(
      photos.map(({ file }) => file),
      context,
    );
    return photos.flatMap(({ alt, decorative }, i) => (files[i] ? [photoView(files[i], alt, decorative)] : []));
  }

  @ResolveField(() => [DocumentView], { description: 'Documents, in the order of the author.', complexity: 5 })
  async documents(@Parent() { proposal }: ProposalView, @Context() context: RequestContext): Promise<DocumentView[]> {
    const files = await this.load(proposal.text.documents ?? [], context);
    return files.flatMap((file) => (file ? [documentView(file)] : []));
  }

  @ResolveField(() => [ProposalVersionView], {
    description: 'What it said, from the first on; nothing when it never changed.',
    complexity: 10,
  })
  async versions(@Parent() { id }: ProposalView, @Context() context: RequestContext): Promise<ProposalVersionView[]> {
    const load = context.loader<Id, ProposalVersionView[]>(VersionStore, (ids) => this.versionStore.of(ids));
    return (await load.load(id)) ?? [];
  }

  @ResolveField(() => [CoAuthorView], {
    description: 'Those who sign with its author, having said yes.',
    complexity: 5,
  })
  async coAuthors(@Parent() { id }: ProposalView, @Context() context: RequestContext): Promise<CoAuthorView[]> {
    const load = context.loader<Id, CoAuthorView[]>(CoAuthorStore, (ids) => this.coAuthorStore.signing(ids));
    return (await load.load(id)) ?? [];
  }

  @OfViewer()
  @ResolveField(() => [CoAuthorInvitationView], {
    description: 'For its author: whom they asked to sign. Nothing for anybody else.',
    complexity: 5,
  })
  invitations(@Parent() { id, proposal }: ProposalView, @Context() { viewer }: RequestContext) {
    return canInvite(policyViewer(viewer), proposal).ok ? this.coAuthorStore.asked(id) : [];
  }

  private async load(ids: readonly Id[], context: RequestContext): Promise<readonly (KnownFile | undefined)[]> {
    const loader = context.loader<Id, KnownFile>(Files, async (wanted) => {
      const found = new Map((await this.files.byIds(wanted)).map((file) => [file.id, file]));
      return wanted.map((id) => found.get(id));
    });
    return Promise.all(ids.map((id) => loader.load(id)));
  }
}

/** Acts on a whole proposal, and what a person is asked to sign. */
@Resolver()
export class WholeProposalActsResolver {
  constructor(
    @Inject(ProposalStore) private readonly store: ProposalStore,
    @Inject(CoAuthorStore) private readonly coAuthors: CoAuthorStore,
    @Inject(ReviseProposal) private readonly revise: ReviseProposal,
    @Inject(WithdrawProposal) private readonly withdraw: WithdrawProposal,
    @Inject(InviteCoAuthor) private readonly invite: InviteCoAuthor,
    @Inject(AnswerInvitation) private readonly answer: AnswerInvitation,
  ) {}

  @Access('proposals.cosign')
  @Query(() => [ReceivedInvitationView], { description: 'What the viewer is asked to sign.', complexity: 20 })
  myInvitations(@Context() { viewer }: RequestContext) {
    return viewer.person ? this.coAuthors.received(viewer.person) : [];
  }

  @Access('proposals.invite')
  @Query(() => [CoAuthorView], {
    description: 'People whose name is public here already, by the beginning of a name; five at most.',
    complexity: 20,
  })
  knownPeople(
    @Args('name', { type: () => String, description: 'Two letters at least.' }) name: string,
    @Context() { viewer }: RequestContext,
  ) {
    return viewer.person ? this.coAuthors.knownBy(name) : [];
  }

  @Access('proposals.revise')
  @Mutation(() => ProposalOutcome, {
    description: 'Changes the text of a proposal on line, with a reason.',
    complexity: 10,
  })
  reviseProposal(
    @Args('input', { description: 'The new text.' }) input: ReviseProposalInput,
    @Context() { viewer }: RequestContext,
  ): Promise<ProposalView | Refusal> {
    const { proposalId, act, reason, baseRevision, axisId, communeCode, ...text } = given(input);
    const whole = { ...text, axis: axisId, commune: communeCode };
    const change = { text: whole, reason, ...(baseRevision !== undefined && { baseRevision }) };
    return acting(
      act,
      (how) => this.revise.run(viewer, proposalId as Id, change, how),
      ({ id }) => this.store.seenBy(viewer, id),
    );
  }

  @Access('proposals.withdraw')
  @Mutation(() => ProposalOutcome, { description: 'Its author takes a proposal back, with a reason.', complexity: 10 })
  withdrawProposal(
    @Args('input', { description: 'Which one and why.' }) { proposalId, reason, act }: WithdrawProposalInput,
    @Context() { viewer }: RequestContext,
  ): Promise<ProposalView | Refusal> {
    return acting(
      act,
      (how) => this.withdraw.run(viewer, proposalId as Id, reason, how),
      ({ id }) => this.store.seenBy(viewer, id),
    );
  }

  @Access('proposals.invite')
  @Mutation(() => InvitationOutcome, { description: 'Asks somebody to sign with the author.', complexity: 10 })
  inviteCoAuthor(
    @Args('input', { description: 'Whom.' }) input: InviteCoAuthorInput,
    @Context() { viewer, language }: RequestContext,
  ) {
    const { proposalId, ...whom } = given(input);
    return acting(
      undefined,
      (how) => this.invite.run(viewer, proposalId as Id, whom, language, how),
      ({ id }) => ({ id, done: true }),
    );
  }

  @Access('proposals.cosign')
  @Mutation(() => InvitationOutcome, { description: 'Says yes or no to signing, or leaves.', complexity: 10 })
  answerInvitation(
    @Args('input', { description: 'Which one and what.' }) { invitationId, accept }: AnswerInvitationInput,
    @Context() { viewer }: RequestContext,
  ) {
    return acting(
      undefined,
      (how) => this.answer.run(viewer, invitationId as Id, accept, how),
      ({ id }) => ({ id, done: true }),
    );
  }
}

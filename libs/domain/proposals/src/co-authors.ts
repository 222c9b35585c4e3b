import { mayAct, readEmail, type RuleContext } from '@mondee/domain/people';
import { isId, ok, ref, refuse, type Act, type Id, type Instant, type Result } from '@mondee/kernel';
import type { Proposal } from './proposal';
import type { ProposalFact } from './proposal-facts';
import { isOwn } from './proposal-policy';

export const MAX_CO_AUTHORS = 10;

/** One who is asked to sign with the author. Shown to all once they said yes; their address is never shown. */
export interface Invitation {
  readonly id: Id;
  readonly proposal: Id;
  readonly person?: Id;
  /** Until the person is known. */
  readonly email?: string;
  readonly state: 'invited' | 'accepted' | 'declined' | 'left';
  readonly invitedAt: Instant;
}

export type Invited = { readonly person: Id } | { readonly email: string };

export interface InviteContext extends RuleContext {
  readonly id: Id;
  readonly invitations: readonly Invitation[];
  /** Persons who may be asked by their name: those whose name is public already. */
  readonly known: (person: Id) => boolean;
}

/** Asks one person, by an address or by a known name. Asked twice, or after a no, nothing more is sent. */
export function invite(
  proposal: Proposal,
  whom: { readonly personId?: unknown; readonly email?: unknown },
  act: Act,
  ctx: InviteContext,
): Result<{ readonly invitation?: Invitation; readonly facts: ProposalFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canInvite(ctx.viewer, proposal);
  if (!can.ok) return can;
  const invited = readInvited(whom, ctx);
  if (!invited.ok) return invited;
  if ('person' in invited.value && invited.value.person === proposal.author.person)
    return refuse('proposals.AlreadyAuthor', { field: 'email' });
  const same = (one: Invitation) =>
    'person' in invited.value
      ? one.person === invited.value.person
      : one.email?.toLowerCase() === invited.value.email.toLowerCase();
  if (ctx.invitations.some(same)) return ok({ facts: [] });
  if (ctx.invitations.filter(({ state }) => state === 'invited' || state === 'accepted').length >= MAX_CO_AUTHORS)
    return refuse('proposals.TooManyCoAuthors', { params: { max: MAX_CO_AUTHORS } });
  const invitation: Invitation = {
    id: ctx.id,
    proposal: proposal.id,
    ...invited.value,
    state: 'invited',
    invitedAt: act.at,
  };
  return ok({ invitation, facts: [said('CoAuthorInvited', proposal, invitation)] });
}

/** Who may ask: the author, while the text can still change. */
export function canInvite(viewer: RuleContext['viewer'], proposal: Proposal): Result<true> {
  if (!isOwn(viewer, proposal)) return refuse(proposal.state === 'draft' ? 'proposals.NotFound' : 'proposals.NotYours');
  const open = proposal.state === 'draft' || proposal.state === 'submitted' || proposal.state === 'published';
  return open ? ok(true) : refuse('proposals.NotPublished');
}

function readInvited(
  { personId, email }: { readonly personId?: unknown; readonly email?: unknown },
  ctx: InviteContext,
): Result<Invited> {
  if (personId) {
    const sound = isId(personId) && ctx.known(personId);
    return sound ? ok({ person: personId }) : refuse('proposals.UnknownCoAuthor', { field: 'email' });
  }
  const read = readEmail(email);
  return read.ok ? ok({ email: read.value }) : read;
}

/** Says yes or no; a no may become a yes, and the other way round is to leave. */
export function answerInvitation(
  invitation: Invitation,
  proposal: Proposal,
  yes: boolean,
  act: Act,
  ctx: RuleContext,
): Result<{ readonly invitation: Invitation; readonly facts: ProposalFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  // One signs for oneself: neither a helper nor an organisation says yes in somebody's place.
  if (act.behalf || act.actor.kind !== 'person') return refuse('proposals.PersonsOnly');
  const person = act.actor.person;
  if (invitation.person && invitation.person !== person) return refuse('proposals.NoInvitation');
  if (person === proposal.author.person) return refuse('proposals.AlreadyAuthor');
  if (invitation.state === 'accepted') {
    if (yes) return ok({ invitation, facts: [] });
    const left = closed(invitation, person, 'left');
    return ok({ invitation: left, facts: [said('CoAuthorLeft', proposal, left)] });
  }
  if (!yes) {
    if (invitation.state !== 'invited') return ok({ invitation, facts: [] });
    const declined = closed(invitation, person, 'declined');
    return ok({ invitation: declined, facts: [said('CoAuthorDeclined', proposal, declined)] });
  }
  const { email: _email, ...rest } = invitation;
  const joined: Invitation = { ...rest, person, state: 'accepted' };
  return ok({ invitation: joined, facts: [said('CoAuthorJoined', proposal, joined)] });
}

function closed({ email: _email, ...rest }: Invitation, person: Id, state: 'declined' | 'left'): Invitation {
  return { ...rest, person, state };
}

/** Neither name nor address stands in a fact: only, apart and erasable, the id of who it is about. */
function said(
  kind: 'CoAuthorInvited' | 'CoAuthorJoined' | 'CoAuthorDeclined' | 'CoAuthorLeft',
  proposal: Proposal,
  { person }: Invitation,
): ProposalFact {
  const online = 'publishedAt' in proposal && proposal.state !== 'hidden';
  return {
    kind,
    subject: ref('proposal', proposal.id),
    data: {},
    ...(person && { personal: { person } }),
    public: online && (kind === 'CoAuthorJoined' || kind === 'CoAuthorLeft'),
  };
}

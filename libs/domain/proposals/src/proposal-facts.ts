import { ref, type Fact, type Json } from '@mondee/kernel';
import type { Draft, Proposal, Published, Submitted, Withdrawn } from './proposal';

export const PROPOSAL_FACTS = [
  'ProposalDrafted',
  'ProposalSubmitted',
  'ProposalPublished',
  'ProposalRevised',
  'ProposalWithdrawn',
  'CoAuthorInvited',
  'CoAuthorJoined',
  'CoAuthorDeclined',
  'CoAuthorLeft',
  'ProposalSupported',
  'SupportWithdrawn',
  'SupportThresholdReached',
  'ProposalsMerged',
  'MergeUndone',
] as const;
export type ProposalFactKind = (typeof PROPOSAL_FACTS)[number];
export type ProposalFact = Fact<ProposalFactKind>;

export function proposalDrafted(of: Draft): ProposalFact {
  return { ...about(of, 'ProposalDrafted'), data: { revision: of.revision }, personal: signature(of), public: false };
}

export function proposalSubmitted(of: Submitted): ProposalFact {
  return { ...about(of, 'ProposalSubmitted'), data: { number: of.number }, personal: signature(of), public: false };
}

/** The texts are personal: people write about people, and a text may have to go while its trace stays. */
export function proposalPublished(of: Published): ProposalFact {
  const { title, axis, commune, need, idea } = of.text;
  return {
    ...about(of, 'ProposalPublished'),
    data: { number: of.number, axis, commune },
    personal: { ...signature(of), title, need, idea },
    public: true,
  };
}

/** The new text, as the first one where it can be erased; so the reason. */
export function proposalRevised(of: Published, version: number, reason: string): ProposalFact {
  const { title, axis, commune, need, idea } = of.text;
  return {
    ...about(of, 'ProposalRevised'),
    data: { number: of.number, version, axis, commune },
    personal: { ...signature(of), title, need, idea, reason },
    public: true,
  };
}

export function proposalWithdrawn(of: Withdrawn): ProposalFact {
  return {
    ...about(of, 'ProposalWithdrawn'),
    data: { number: of.number, supportCount: of.supportCount },
    personal: { ...signature(of), reason: of.withdrawnFor },
    public: true,
  };
}

/** The count is public; who supports is not. */
export function supportChanged(
  kind: 'ProposalSupported' | 'SupportWithdrawn',
  of: Published,
  person: string,
): ProposalFact {
  return { ...about(of, kind), data: { supportCount: of.supportCount }, personal: { person }, public: true };
}

function about(of: Proposal, kind: ProposalFactKind) {
  return { kind, subject: ref('proposal', of.id) };
}

function signature(of: Proposal): Record<string, Json> {
  const { person, organisation } = of.author;
  return { author: person, ...(organisation && { organisation }), ...(of.enteredBy && { enteredBy: of.enteredBy }) };
}

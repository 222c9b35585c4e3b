import { isId, placeRef, ref, type Json, type Ref } from '@mondee/kernel';

/** The facts from which on an organisation carries a thing: it proposed it, or gave its word. */
export const CARRIED_SINCE: readonly string[] = ['ProposalPublished', 'CommitmentMade'];

/** The place, the axis and the body that a fact's public data name: whoever follows these is told too. */
export function areasIn(data: Readonly<Record<string, Json>>): Ref[] {
  const { commune, axis, body } = data;
  const place = typeof commune === 'string' ? placeRef(commune) : undefined;
  return [
    ...(place ? [place] : []),
    ...(isId(axis) ? [ref('axis', axis)] : []),
    ...(isId(body) ? [ref('organisation', body)] : []),
  ];
}

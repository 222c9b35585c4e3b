import type { CommitmentPageData } from './commitments.graphql.generated';

/** A commitment as its page shows it. */
export type ShownCommitment = NonNullable<CommitmentPageData['commitment']>;

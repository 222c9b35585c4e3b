export { CommitmentStore } from './commitment.store';
export { CommitmentView } from './commitment.view';

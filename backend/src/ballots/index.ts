export { BallotStore } from './ballot.store';
export { BallotView } from './ballot.view';
export { DraftBallot } from './draft-ballot';
export { OpenBallot } from './open-ballot';

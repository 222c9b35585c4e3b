export { envelopeOf, leafHash, personalHash, personalPart, SALT_BYTES, type Envelope, type Hash } from './envelope';
export { inclusionPath, isHash, merkleRoot, verifyInclusion } from './merkle';
export { chainHead, NO_HEAD, sealBatch, verifyChain, type Batch, type ChainCheck, type ChainFault } from './chain';
export { faultInProof, type FactProof, type ProofFault } from './proof';
export { JOURNAL_REFUSALS, type JournalRefusal } from './journal-refusals';
export { nearest, shownOf, THREAD_DEPTH, THREAD_HOPS, toldInOrder, type ThreadStep, type ThreadWay } from './thread';

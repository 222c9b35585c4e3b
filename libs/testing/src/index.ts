export * from './database';
export { CAST, COMMUNES, MANDATES, ORGANISATIONS, type CastMember, type CastName, type CastRole } from './cast';
export { actBy, viewerOf } from './builders';

export { Seal, type SealState } from './seal';

export { Saving, type SavingState } from './saving';

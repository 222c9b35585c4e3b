export { ProcessStore } from './process.store';

export { NeededDialog } from './needed/needed-dialog';

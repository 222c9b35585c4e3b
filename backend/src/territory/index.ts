export { AxisView } from './axis.view';
export { CommuneView } from './commune.view';
export { Places } from './places.store';

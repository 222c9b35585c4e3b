export { Landscape } from './landscape';

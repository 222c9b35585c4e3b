export { presentCast, type Presented } from './cast.seed';

export { freshDatabase, type FreshDatabase } from './fresh-database';
export { storyDatabase } from './story-database';

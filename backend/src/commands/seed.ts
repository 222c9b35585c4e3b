import { migrate } from '../platform/database/migrate';
import { playStory } from './play-story';
import { scale } from './scale';
import type { StoryState } from './story-state';
import type { Command } from '.';

const SAYS: Record<StoryState, string> = {
  empty: 'The demonstration is there.',
  half: 'A half of the demonstration was found; it is cleared and whole now.',
  whole: 'The demonstration was already there.',
  visited: 'A half of the demonstration is there, and somebody has signed in since: nothing was changed.',
  own: 'This database has its own people: nothing was added.',
};

/**
 * `mondee seed`: fills an empty database with the demonstration's story; done twice, it is done once.
 * `mondee seed --scale 1000`: fills it with that many generated proposals instead, for benches.
 */
export const seedCommand: Command = async (read, args) => {
  const size = args[0] === '--scale' ? Number(args[1]) : undefined;
  if (args.length > (size === undefined ? 0 : 2)) throw new Error(`mondee seed takes no ${args.at(-1)}`);
  if (size !== undefined && !(Number.isSafeInteger(size) && size > 0))
    throw new Error('Say how many: mondee seed --scale 1000');
  const config = read();
  const { serveUrl } = await migrate(config.DATABASE_URL);
  if (size !== undefined) return scale(config, serveUrl, size);
  console.log(SAYS[await playStory(config, config.MONDEE_SERVE_URL ?? serveUrl)]);
};

import { migrate } from '../platform/database/migrate';
import { playStory } from './play-story';
import type { StoryState } from './story-state';
import type { Command } from '.';

const SAYS: Record<StoryState, string> = {
  empty: 'The demonstration is there.',
  half: 'A half of the demonstration was found; it is cleared and whole now.',
  whole: 'The demonstration was already there.',
  visited: 'A half of the demonstration is there, and somebody has signed in since: nothing was changed.',
  own: 'This database has its own people: nothing was added.',
};

/** `mondee seed`: fills an empty database with the demonstration's story; done twice, it is done once. */
export const seedCommand: Command = async (read, args) => {
  if (args.length) throw new Error(`mondee seed takes no ${args[0]}`);
  const config = read();
  const { serveUrl } = await migrate(config.DATABASE_URL);
  console.log(SAYS[await playStory(config, config.MONDEE_SERVE_URL ?? serveUrl)]);
};

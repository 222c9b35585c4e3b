import { migrate } from '../platform/database/migrate';
import type { Command } from '.';

/** `mondee migrate`: brings the database to the present form and says what is missing. */
export const migrateCommand: Command = async (config) => {
  const { warning } = await migrate(config().DATABASE_URL);
  console.log(warning ?? 'The database is up to date.');
};

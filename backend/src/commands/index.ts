import type { Config } from '../platform/config/config';
import { administratorCommand } from './administrator';
import { indicatorCommand } from './indicator';
import { journalCommand } from './journal';
import { migrateCommand } from './migrate';
import { recountCommand } from './recount';
import { ruleCommand } from './rule';
import { schemaCommand } from './schema';
import { seedCommand } from './seed';
import { serveCommand } from './serve';
import { tallyCommand } from './tally';
import { validateCommand } from './validate';

/** A command of the command line: reads the settings when it needs them. */
export type Command = (config: () => Config, args: readonly string[]) => Promise<void>;

export const commands: Record<string, Command> = {
  serve: serveCommand,
  seed: seedCommand,
  migrate: migrateCommand,
  journal: journalCommand,
  schema: schemaCommand,
  administrator: administratorCommand,
  tally: tallyCommand,
  recount: recountCommand,
  rule: ruleCommand,
  validate: validateCommand,
  indicator: indicatorCommand,
};

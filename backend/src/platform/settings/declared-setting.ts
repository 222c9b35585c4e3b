import type { z } from 'zod';
import type { Json, Result } from '@mondee/kernel';

/**
 * One thing a territory may set without a developer. Its words stand in the catalogue under `settings.<room>.<name>`:
 * `label`, `explanation`, and `effect`, a sentence with `{value}` that says what changes for people.
 */
export interface DeclaredSetting {
  /** What it may be. Whole numbers, texts, switches, lists and records of them: the journal seals no other. */
  readonly schema: z.ZodType<Json>;
  readonly default: Json;
  /** A rule of the room over what the schema lets pass, with refusals of its own. */
  readonly rule?: (value: Json) => Result<Json>;
  /** Where the screen shows it: `settings.groups.<group>` is the title. */
  readonly group: 'territory' | 'taking-part' | 'answers' | 'moderation' | 'messages' | 'people' | 'legal';
  /** Who may change it; an administrator always may. */
  readonly by: 'administrator' | 'facilitator';
  /** True when any visitor's page may read it. */
  readonly public?: boolean;
  /** True when the value names people: the journal keeps it where it can be erased. */
  readonly namesPeople?: boolean;
  /** True when a screen of its own changes it, and the list of settings does not show it. */
  readonly ownScreen?: boolean;
}

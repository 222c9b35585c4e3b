import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const flag = (byDefault: 'on' | 'off') => z.enum(['on', 'off']).default(byDefault);

/** Communauté de communes du Royans-Vercors. */
const DEMONSTRATION_EPCI = '200067767';

/** Every setting of the server, its form and its default. The README repeats this table in words. */
const schema = z.object({
  /** The owner's connection: it migrates. The server itself then serves with a lesser login. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** The login that serves, when it is made by hand; else the first migration makes one. */
  MONDEE_SERVE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** The public address, for links in mails, cookies and the origin check. */
  MONDEE_URL: z.url({ protocol: /^https?$/ }).optional(),
  MONDEE_DEMO: flag('on'),
  /**
   * SIREN of the intercommunality whose communes make the territory. Without it, the demonstration is of the
   * Royans-Vercors, and an empty platform waits for its administrator to choose.
   */
  MONDEE_EPCI: z
    .string()
    .regex(/^\d{9}$/, 'nine digits, a SIREN')
    .optional(),
  /** Who becomes the first administrator of an empty platform; the start then prints an address that opens once. */
  MONDEE_ADMINISTRATOR: z.email().optional(),
  MONDEE_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Where mails go: `smtp://user:password@host:port`. Without it the demonstration keeps them in its own mailbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Mondée <ne-pas-repondre@mondee.example>'),
  /** How many proxies stand in front, for the address of the caller. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** Reads allowed per minute and address, in this process. */
  READS_PER_MINUTE: z.coerce.number().int().min(1).default(1200),
  /** Writes allowed per minute and person, over all processes. */
  WRITES_PER_MINUTE: z.coerce.number().int().min(1).default(60),
  /** Multiplies how often one may contribute: for a fair or a workshop, where all write from one place. */
  FLOOD_FACTOR: z.coerce.number().min(0.1).max(10_000).default(1),
  /** Sign-in links one address may ask for in fifteen minutes, over all processes. */
  SIGN_INS_PER_QUARTER: z.coerce.number().int().min(1).default(5),
  /** Files one person may send in an hour, over all processes. */
  UPLOADS_PER_HOUR: z.coerce.number().int().min(1).default(60),
  /** Where what must last lies; and where the files that people send lie, by default a folder in it. */
  MONDEE_DATA: z.string().default('.mondee'),
  MONDEE_FILES: z.string().optional(),
  /** Where the keys of boxes lie while one votes: shared by all processes, and never in a backup of the database. */
  MONDEE_BOX_KEYS: z.string().optional(),
  /** Connections to the database held by this process. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  /** Where the built site stands; none serves the API alone. */
  MONDEE_SITE: z.string().optional(),
});

export type Settings = z.infer<typeof schema>;

export interface Config extends Settings {
  readonly demonstration: boolean;
  /** The public address without a final slash. */
  readonly url: string;
  readonly secureCookies: boolean;
  /** The folder of the files that people send. */
  readonly files: string;
  /** The folder of the keys of ballot boxes. */
  readonly boxKeys: string;
}

/** Says which settings are wrong and how, one line each; the server does not start. */
export class WrongSettings extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Mondée does not start: ${problems.join('; ')}`);
  }
}

/**
 * Reads the settings. A secret may also be in a file: `DATABASE_URL_FILE=/run/secrets/url`.
 * @throws WrongSettings
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const known = Object.keys(schema.shape) as (keyof Settings)[];
  const given: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of known) {
    const file = env[`${name}_FILE`];
    if (file) {
      try {
        given[name] = readFileSync(file, 'utf8').trim();
      } catch {
        problems.push(`${name}_FILE names a file that cannot be read`);
      }
    } else if (env[name] !== undefined && env[name] !== '') given[name] = env[name];
  }
  const read = schema.safeParse(given);
  if (!read.success) problems.push(...read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  if (problems.length || !read.success) throw new WrongSettings(problems);
  const demonstration = read.data.MONDEE_DEMO === 'on';
  const epci = read.data.MONDEE_EPCI ?? (demonstration ? DEMONSTRATION_EPCI : undefined);
  const url = (read.data.MONDEE_URL ?? `http://localhost:${read.data.PORT}`).replace(/\/$/, '');
  return {
    ...read.data,
    ...(epci && { MONDEE_EPCI: epci }),
    demonstration,
    url,
    secureCookies: url.startsWith('https:'),
    files: read.data.MONDEE_FILES ?? join(read.data.MONDEE_DATA, 'files'),
    boxKeys: read.data.MONDEE_BOX_KEYS ?? join(read.data.MONDEE_DATA, 'box-keys'),
  };
}

/** Injection token of the configuration. */
export const CONFIG = Symbol('config');

/**
 * Injection token: true where this process also does the work of the background (jobs, deliveries, seals);
 * false in the context that plays the demonstration's story, where time is not the real one.
 */
export const BACKGROUND = Symbol('background');

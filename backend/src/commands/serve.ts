import type { INestApplicationContext } from '@nestjs/common';
import { LINK_MINUTES } from '@mondee/domain/people';
import { message } from '@mondee/messages';
import { AppModule } from '../app.module';
import { presentCast } from '../demonstration';
import { AppointAdministrator } from '../people';
import { WrongSettings, type Config } from '../platform/config/config';
import { migrate } from '../platform/database/migrate';
import { createServer, listen } from '../platform/http/serve';
import { playStory } from './play-story';
import type { Command } from '.';

/** `mondee serve`: migrates, fills an empty demonstration, serves; SIGTERM and SIGINT end it cleanly. */
export const serveCommand: Command = async (read) => {
  const config = read();
  const { serveUrl: made, warning } = await migrate(config.DATABASE_URL);
  if (warning && !config.MONDEE_SERVE_URL) console.warn(warning);
  const serveUrl = config.MONDEE_SERVE_URL ?? made;
  const story = config.demonstration ? await playStory(config, serveUrl).catch(sayIncomplete) : undefined;
  const app = await createServer(AppModule.of(config, serveUrl), config);
  const port = await listen(app, config);
  const url = config.url.replace(/:\d+$/, `:${port}`);
  console.log(`Mondée: ${url}`);
  if (config.demonstration && story !== 'own') sayHowToSignIn(config, url);
  if (!config.demonstration) await welcomeAdministrator(app, config, url);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void app.close().finally(() => process.exit(0));
    });
};

function sayHowToSignIn({ SMTP_URL }: Config, url: string): void {
  const where = SMTP_URL ? 'il part par e-mail' : `il arrive sur ${url}/courrier`;
  console.log(`Démonstration : pour entrer, demandez un lien sur ${url}/connexion ; ${where}.`);
  const cast = presentCast('fr');
  const width = Math.max(...cast.map(({ email }) => email.length));
  for (const { email, name, sentence } of cast) console.log(`  ${email.padEnd(width)}  ${name}. ${sentence}`);
}

/** While nobody administers the platform: an address that opens once, for whom the settings name, or how to name somebody. */
async function welcomeAdministrator(
  app: INestApplicationContext,
  { MONDEE_ADMINISTRATOR: email }: Config,
  url: string,
): Promise<void> {
  const appoint = app.get(AppointAdministrator);
  if (!(await appoint.awaited())) return;
  if (!email)
    return console.log('Personne n’administre encore ce site : relancez avec MONDEE_ADMINISTRATOR=votre@adresse.');
  const made = await appoint.run(email, 'Administration');
  const address = made.ok ? await appoint.firstAddress(email) : made;
  if (address.ok)
    console.log(`Pour ouvrir ce site, une seule fois, d’ici ${LINK_MINUTES} minutes : ${url}${address.value}`);
  else console.error(`mondee: MONDEE_ADMINISTRATOR: ${message('fr', `refusals.${address.refusal.code}`)}`);
}

/**
 * A site with half a story is better than none; the next start clears it and tries again.
 * @throws WrongSettings: with these no site starts either, and they are said once
 */
function sayIncomplete(fault: unknown): undefined {
  if (fault instanceof WrongSettings) throw fault;
  console.error(`The demonstration is not whole: ${fault instanceof Error ? fault.message : String(fault)}`);
}

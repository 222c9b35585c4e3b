import { NestFactory } from '@nestjs/core';
import { systemClock } from '@mondee/kernel';
import { LINK_MINUTES } from '@mondee/domain/people';
import { message } from '@mondee/messages';
import { AppModule } from '../app.module';
import { AppointAdministrator } from '../people';
import { migrate } from '../platform/database/migrate';
import type { Command } from '.';

/** `mondee administrator <e-mail> [name]`: makes somebody administrator, the first one too. */
export const administratorCommand: Command = async (read, [email, ...words]) => {
  if (!email) throw new Error('mondee administrator <e-mail> [name]: whose address?');
  const config = read();
  const { serveUrl } = await migrate(config.DATABASE_URL);
  const module = AppModule.of(
    { ...config, MONDEE_LOG: 'error' },
    config.MONDEE_SERVE_URL ?? serveUrl,
    systemClock,
    false,
  );
  const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'], abortOnError: false });
  try {
    const result = await app.get(AppointAdministrator).run(email, words.join(' ') || 'Administration');
    if (!result.ok) throw new Error(message('fr', `refusals.${result.refusal.code}`, result.refusal.params ?? {}));
    console.log(`${result.value} administers the platform, and signs in with ${email}.`);
    const address = await app.get(AppointAdministrator).firstAddress(email);
    if (address.ok) console.log(`To sign in now, once, within ${LINK_MINUTES} minutes: ${config.url}${address.value}`);
  } finally {
    await app.close();
  }
};

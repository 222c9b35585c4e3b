import { AppModule } from '../app.module';
import { migrate } from '../platform/database/migrate';
import { createServer, listen } from '../platform/http/serve';
import type { Command } from '.';

/** `mondee serve`: migrates, fills an empty demonstration, serves; SIGTERM and SIGINT end it cleanly. */
export const serveCommand: Command = async (read) => {
  const config = read();
  const { serveUrl, warning } = await migrate(config.DATABASE_URL);
  if (warning && !config.MONDEE_SERVE_URL) console.warn(warning);
  const app = await createServer(AppModule.of(config, config.MONDEE_SERVE_URL ?? serveUrl), config);
  const port = await listen(app, config);
  console.log(`Mondée: ${config.url.replace(/:\d+$/, `:${port}`)}`);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void app.close().finally(() => process.exit(0));
    });
};

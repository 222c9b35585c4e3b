import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '@mondee/workspace/chromium';
import { PHONE } from './support/devices';

// MONDEE_JOURNEYS_PORT: a site that runs already, to write a journey against without building again.
const running = process.env.MONDEE_JOURNEYS_PORT;
// Workers read this file again: the port is chosen once and handed down.
const port = running ?? (process.env.MONDEE_JOURNEYS_FRESH_PORT ??= String(20_000 + Math.floor(Math.random() * 9_000)));
const address = `http://localhost:${port}`;

/** The built application in a real browser, on a database of its own, with the demonstration. */
export default defineConfig({
  testDir: '.',
  outputDir: '../tmp/journeys',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: address,
    actionTimeout: 15_000,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Nobody waits for a picture to move: what is seen is the page as it stands.
    contextOptions: { reducedMotion: 'reduce' },
    ...PHONE,
    launchOptions: await chromiumLaunch(),
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: 'node libs/workspace/scripts/run.mjs fresh-site',
    cwd: '..',
    url: `${address}/health/ready`,
    env: { ...(process.env as Record<string, string>), PORT: port },
    reuseExistingServer: running !== undefined,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});

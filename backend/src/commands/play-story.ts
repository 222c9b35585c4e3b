import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { FakeClock } from '@mondee/kernel';
import { AppModule } from '../app.module';
import type { Config } from '../platform/config/config';
import { Dispatcher } from '../platform/facts/dispatcher';
import { Rooms } from '../platform/rooms/rooms';
import { at } from '../platform/rooms/story-time';
import { clearHalfStory, storyState, waitingDeliveries, type StoryState } from './story-state';

const PATIENCE_MS = 30_000;
/** Days ago, before any step: making the context opens the plan, which is the first thing that happened. */
const PLAN_OPENED = 401;

/**
 * Plays the demonstration's story on an empty database, by the acts that people use, with the clock set to the
 * instant of each step. One process at a time; a story cut short by a kill is cleared and played again, unless
 * somebody came meanwhile.
 * @returns what was found there before
 */
export async function playStory(config: Config, serveUrl: string): Promise<StoryState> {
  const owner = new pg.Client({ connectionString: config.DATABASE_URL, application_name: 'mondee seed' });
  // A connection that breaks is told by the next statement on it, which each step makes: the lock went with it.
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    // Held by this connection: killed, we let it go.
    await owner.query(`SELECT pg_advisory_lock(hashtext('mondee demonstration'))`);
    const found = await storyState(owner);
    if (found === 'half') await clearHalfStory(owner);
    if (found === 'half' || found === 'empty') {
      await owner.query('INSERT INTO demonstration DEFAULT VALUES');
      await play(config, serveUrl, owner);
      await owner.query('UPDATE demonstration SET finished_at = now()');
    }
    return found;
  } finally {
    await owner.end();
  }
}

async function play(config: Config, serveUrl: string, owner: pg.Client): Promise<void> {
  const clock = new FakeClock(at(PLAN_OPENED));
  const app = await NestFactory.createApplicationContext(
    AppModule.of({ ...config, MONDEE_LOG: 'error' }, serveUrl, clock, false),
    { logger: ['error', 'warn'], abortOnError: false },
  );
  try {
    const dispatcher = app.get(Dispatcher);
    const steps = app
      .get(Rooms)
      .seeds()
      .flatMap((seed) => seed.steps());
    // The sort keeps the order of the rooms, down the river, for steps of one instant.
    for (const step of steps.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
      if (Date.parse(step.at) < Date.parse(clock.now())) throw new Error(`The story goes back to ${step.at}`);
      clock.set(step.at);
      assertDone(step.at, await step.run());
      await heard(step.at, dispatcher, owner);
    }
  } finally {
    await app.close();
  }
}

/** Every reaction has taken what was said; one that another process is taking now is waited for. */
async function heard(instant: string, dispatcher: Dispatcher, owner: pg.Client): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    await dispatcher.drain();
    const { waiting, failed } = await waitingDeliveries(owner);
    if (!waiting) return;
    if (failed || Date.now() > end) throw new Error(`The story of ${instant} was not heard: ${waiting}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A step that gives back a refusal is a mistake of ours. */
function assertDone(instant: string, result: unknown): void {
  if (typeof result === 'object' && result !== null && 'refusal' in result)
    throw new Error(`The story of ${instant} was refused: ${JSON.stringify(result.refusal)}`);
}

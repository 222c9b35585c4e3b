import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storyDatabase, type FreshDatabase } from '@mondee/testing';
import { playStory } from '../../commands/play-story';
import { loadConfig } from '../config/config';
import { TestApp } from './test-app';

/** Beside the one database that the story is told in, which each spec has a copy of. */
const BOX_KEYS = join(tmpdir(), 'mondee-box-keys-of-the-story');

/** A server on the demonstration's story, today; its story was told before it started. */
export async function toldStory(env: Record<string, string> = {}): Promise<TestApp> {
  const app = await TestApp.start({ MONDEE_BOX_KEYS: BOX_KEYS, ...env }, undefined, await storyDatabase(play));
  app.clock.set(new Date().toISOString());
  return app;
}

function play({ ownerUrl, serveUrl }: FreshDatabase): Promise<unknown> {
  return playStory(loadConfig({ DATABASE_URL: ownerUrl, MONDEE_LOG: 'silent', MONDEE_BOX_KEYS: BOX_KEYS }), serveUrl);
}

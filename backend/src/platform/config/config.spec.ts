import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig, WrongSettings } from './config';

const good = { DATABASE_URL: 'postgres://owner:secret@127.0.0.1:5432/mondee' };

describe('the configuration', () => {
  it('has a default for all but the database', () => {
    expect(loadConfig(good)).toMatchObject({ PORT: 3000, demonstration: true, url: 'http://localhost:3000' });
  });

  it('refuses to start on a wrong value and says which', () => {
    expect(() => loadConfig({ ...good, PORT: 'abc', MONDEE_EPCI: '12' })).toThrow(WrongSettings);
    expect(() => loadConfig({ ...good, PORT: 'abc' })).toThrow(/PORT/);
    expect(() => loadConfig({})).toThrow(/DATABASE_URL/);
  });

  it('never repeats the wrong value of a secret', () => {
    expect(() => loadConfig({ DATABASE_URL: 'hunter2' })).not.toThrow(/hunter2/);
  });

  it('reads a secret from a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'url');
    writeFileSync(file, `${good.DATABASE_URL}\n`);
    expect(loadConfig({ DATABASE_URL_FILE: file }).DATABASE_URL).toBe(good.DATABASE_URL);
    expect(() => loadConfig({ DATABASE_URL_FILE: '/nowhere' })).toThrow(/DATABASE_URL_FILE/);
  });

  it('marks cookies secure when the public address is https', () => {
    expect(loadConfig({ ...good, MONDEE_URL: 'https://mondee.example/' })).toMatchObject({
      secureCookies: true,
      url: 'https://mondee.example',
    });
  });
});

import { describe, expect, it } from 'vitest';
import officeFr from '@mondee/messages/office/fr';
import { PARTS } from './compiled/parts.generated';
import type { Texts } from './catalogue';

const keysOf = (texts: Texts, path = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' || Array.isArray(value) ? [path + key] : keysOf(value as Texts, `${path}${key}.`),
  );

describe('The catalogue of the screens', () => {
  it.each(Object.keys(PARTS) as (keyof typeof PARTS)[])('says the same things in both languages: %s', async (part) => {
    const [{ default: fr }, { default: en }] = await Promise.all([PARTS[part].fr(), PARTS[part].en()]);
    expect(keysOf(en).sort()).toEqual(keysOf(fr).sort());
  });

  it('keeps from a first visit what only those who keep the platform read, and what the server says', async () => {
    const { default: everybody } = await PARTS.everybody.fr();
    expect(JSON.stringify(everybody)).not.toContain(officeFr.territory.install.title);
    expect(Object.keys(everybody)).not.toContain('refusals');
  });
});

import { describe, expect, it } from 'vitest';
import whole from '@mondee/messages/fr';
import officeEn from '@mondee/messages/office/en';
import officeFr from '@mondee/messages/office/fr';
import * as en from './en';
import * as fr from './fr';

/** Their sentences arrive with the answers, already said. */
const SAID_BY_THE_SERVER = ['facts', 'hops', 'letters', 'mails', 'platform', 'refusals', 'settings'];

describe('The catalogue of the screens', () => {
  it('holds all but what the server says, in both languages: list a new part in fr.ts and en.ts', () => {
    const parts = Object.keys(whole).filter((part) => !SAID_BY_THE_SERVER.includes(part));
    expect(Object.keys(fr).sort()).toEqual(parts.sort());
    expect(Object.keys(en).sort()).toEqual(parts);
  });

  it('keeps what only those who keep the platform read in a second part, in both languages', () => {
    expect(Object.keys(officeFr)).toEqual(Object.keys(officeEn));
    expect(JSON.stringify(whole)).not.toContain(officeFr.territory.install.title);
  });
});

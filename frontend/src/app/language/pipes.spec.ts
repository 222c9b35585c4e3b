import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DayPipe, NumberPipe, TextPipe } from './pipes';
import { Texts } from './texts';

/** One page serves all specs: the next one speaks French again. */
afterEach(() => {
  document.documentElement.lang = 'fr';
});

async function speaking(language: 'fr' | 'en'): Promise<void> {
  document.documentElement.lang = language;
  await TestBed.inject(Texts).load();
}
const day = (value: string | null, form?: 'day' | 'full' | 'short' | 'time') =>
  TestBed.runInInjectionContext(() => new DayPipe()).transform(value, form);
const number = (value: number) => TestBed.runInInjectionContext(() => new NumberPipe()).transform(value);
const text = (key: string) => TestBed.runInInjectionContext(() => new TextPipe()).transform(key);

describe('in French', () => {
  beforeEach(() => speaking('fr'));

  it('the first of a month is «1er», other days are plain', () => {
    expect(day('2026-10-01')).toBe('1er octobre 2026');
    expect(day('2026-01-14', 'day')).toBe('14 janvier');
  });

  it('an instant is told on the territory’s clock, even past midnight', () => {
    expect(day('2026-06-30T22:30:00Z', 'day')).toBe('1er juillet');
    expect(day('2026-12-31T23:30:00Z')).toBe('1er janvier 2027');
  });

  it('hours are said with an h, without a nought before or after', () => {
    expect(day('2026-11-22T17:42:00Z', 'time')).toBe('22 novembre à 18\u00a0h\u00a042');
    expect(day('2026-11-22T19:00:00Z', 'time')).toBe('22 novembre à 20\u00a0h');
    expect(day('2026-07-01T06:05:00Z', 'time')).toBe('1er juillet à 8\u00a0h\u00a005');
  });

  it('no day is no word', () => expect(day(null)).toBe(''));

  it('thousands stay together, decimals have a comma', () => {
    expect(number(10004)).toMatch(/^10[\u00a0\u202f]004$/);
    expect(number(4.6)).toBe('4,6');
  });

  it('a sentence comes from the catalogue; a key nobody wrote shows itself', () => {
    expect(text('home.title')).toBe('Aujourd’hui');
    expect(text('no.such.key')).toBe('no.such.key');
  });
});

describe('in English', () => {
  beforeEach(() => speaking('en'));

  it('days and figures follow the language', () => {
    expect(day('2026-10-01')).toBe('1 October 2026');
    expect(number(10004)).toBe('10,004');
    expect(text('home.title')).toBe('Today');
  });
});

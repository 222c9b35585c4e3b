import { describe, expect, it } from 'vitest';
import { dayIn } from '@mondee/kernel';
import { at, day } from './story-time';

describe('the time of the story', () => {
  const lateEvening = Date.parse('2026-11-22T23:20:00Z');

  it('counts from the day it is at the place, also in the hour when it is still yesterday in UTC', () => {
    expect(day(0, lateEvening)).toBe('2026-11-23');
    expect(at(0, '10:00', lateEvening)).toBe('2026-11-23T09:00:00.000Z');
    expect(day(-39, lateEvening)).toBe('2027-01-01');
  });

  it('falls on its own day in summer and in winter', () => {
    for (const daysAgo of [0, 100, 200, 300])
      for (const time of ['08:00', '18:30'])
        expect(dayIn(at(daysAgo, time, lateEvening), 'Europe/Paris')).toBe(day(daysAgo, lateEvening));
  });
});

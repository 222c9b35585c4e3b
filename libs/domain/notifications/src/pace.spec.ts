import { newId, placeCode, placeRef, ref, type Instant } from '@mondee/kernel';
import { describe, expect, it } from 'vitest';
import {
  areasIn,
  DEFAULT_CHOICE,
  digestDue,
  followThing,
  notBefore,
  paceOf,
  recipients,
  subscribeByMail,
  type Follow,
} from './index';

const PARIS = 'Europe/Paris';
const person = newId(1);
const proposal = ref('proposal', newId(2));
const place = placeRef('26074')!;
const at = (text: string) => text as Instant;
const follow = (more: Partial<Follow>): Follow => ({ person, of: proposal, why: 'author', ...more });

describe('the pace of letters', () => {
  it('is what one chose, and a day at the soonest for a place', () => {
    expect(paceOf([follow({})], DEFAULT_CHOICE)).toBe('instant');
    expect(paceOf([follow({ of: place, why: 'chosen' })], DEFAULT_CHOICE)).toBe('daily');
    expect(paceOf([follow({ of: place, why: 'chosen' })], { ...DEFAULT_CHOICE, pace: 'weekly' })).toBe('weekly');
  });

  it('is that of the follow that is told soonest; none for all silences each', () => {
    const slow = follow({ of: place, why: 'chosen', pace: 'weekly' });
    expect(paceOf([slow, follow({})], DEFAULT_CHOICE)).toBe('instant');
    expect(paceOf([follow({ pace: 'none' }), slow], DEFAULT_CHOICE)).toBe('weekly');
    expect(paceOf([follow({ pace: 'instant' })], { ...DEFAULT_CHOICE, pace: 'none' })).toBe('none');
  });
});

describe('the hour of a digest', () => {
  it('is seven in the morning at the place, in winter and in summer, and on the days the clock is turned', () => {
    expect(digestDue('daily', at('2026-11-23T06:30:00.000Z'), PARIS)).toBe('2026-11-23T06:00:00.000Z');
    expect(digestDue('daily', at('2026-11-23T05:59:00.000Z'), PARIS)).toBe('2026-11-22T06:00:00.000Z');
    expect(digestDue('daily', at('2026-07-14T06:30:00.000Z'), PARIS)).toBe('2026-07-14T05:00:00.000Z');
    expect(digestDue('daily', at('2026-10-25T12:00:00.000Z'), PARIS)).toBe('2026-10-25T06:00:00.000Z');
    expect(digestDue('daily', at('2026-03-29T12:00:00.000Z'), PARIS)).toBe('2026-03-29T05:00:00.000Z');
  });

  it('of the week is that of Monday', () => {
    expect(digestDue('weekly', at('2026-11-22T20:00:00.000Z'), PARIS)).toBe('2026-11-16T06:00:00.000Z');
    expect(digestDue('weekly', at('2026-11-23T06:00:00.000Z'), PARIS)).toBe('2026-11-23T06:00:00.000Z');
  });
});

describe('quiet hours', () => {
  const night = { from: 21, until: 7 };
  it('let a letter wait until the morning, over midnight too', () => {
    expect(notBefore(at('2026-11-22T21:30:00.000Z'), night, PARIS)).toBe('2026-11-23T06:00:00.000Z');
    expect(notBefore(at('2026-11-23T03:00:00.000Z'), night, PARIS)).toBe('2026-11-23T06:00:00.000Z');
    expect(notBefore(at('2026-11-23T09:00:00.000Z'), night, PARIS)).toBe('2026-11-23T09:00:00.000Z');
    expect(notBefore(at('2026-11-23T03:00:00.000Z'), { from: 7, until: 7 }, PARIS)).toBe('2026-11-23T03:00:00.000Z');
    expect(notBefore(at('2026-11-23T12:00:00.000Z'), { from: 12, until: 14 }, PARIS)).toBe('2026-11-23T13:00:00.000Z');
  });
});

describe('following by choice', () => {
  it('keeps why one followed before, and changes the pace', () => {
    const kept = followThing(follow({}), { person, of: proposal, pace: 'weekly' }, { seen: true, others: 9 });
    expect(kept).toMatchObject({ ok: true, value: { state: { why: 'author', pace: 'weekly' } } });
    const begun = followThing(undefined, { person, of: place }, { seen: true, others: 0 });
    expect(begun).toMatchObject({ ok: true, value: { state: { why: 'chosen', of: place } } });
  });

  it('is refused for what one may not see, and beyond what one can read', () => {
    const wanted = { person, of: proposal };
    expect(followThing(undefined, wanted, { seen: false, others: 0 })).toMatchObject({
      refusal: { code: 'notifications.NothingThere' },
    });
    expect(followThing(undefined, wanted, { seen: true, others: 300 })).toMatchObject({
      refusal: { code: 'notifications.TooManyFollowed' },
    });
  });

  it('of a place reaches what is told there, never what is said to the author alone', () => {
    const follows = [follow({ of: place, why: 'chosen' })];
    const fact = { subject: proposal, data: { commune: '26074' }, public: true };
    const upstream = areasIn(fact.data);
    expect(recipients({ ...fact, kind: 'ProposalPublished' }, { follows, upstream })).toHaveLength(1);
    expect(recipients({ ...fact, kind: 'AnswerPromised' }, { follows, upstream })).toEqual([]);
  });

  it('names a commune by its code and back', () => {
    expect(placeCode(place)).toBe('26074');
    expect(placeCode(placeRef('2A004')!)).toBe('2A004');
    expect(placeRef('x')).toBeUndefined();
    expect(placeCode(proposal)).toBeUndefined();
  });
});

describe('letters without an account', () => {
  const asked = { email: ' a@b.example ', language: 'fr', pace: 'weekly', areas: [place] } as const;
  it('take a plain address and something to read about', () => {
    expect(subscribeByMail(asked)).toMatchObject({ ok: true, value: { email: 'a@b.example' } });
    for (const email of [
      'a',
      'a@b',
      'a b@c.example',
      'a@b.example\nBcc: x@y.example',
      '<a@b.example>',
      `${'a'.repeat(300)}@b.example`,
    ])
      expect(subscribeByMail({ ...asked, email })).toMatchObject({ refusal: { code: 'notifications.WrongAddress' } });
    expect(subscribeByMail({ ...asked, areas: [proposal] })).toMatchObject({
      refusal: { code: 'notifications.NothingChosen' },
    });
    expect(subscribeByMail({ ...asked, pace: 'instant' })).toMatchObject({
      refusal: { code: 'notifications.WrongPace' },
    });
  });
});

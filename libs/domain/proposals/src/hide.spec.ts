import { describe, expect, it } from 'vitest';
import { newId } from '@mondee/kernel';
import { hide, restore } from './hide';
import type { Draft, Published } from './proposal';
import { canSee, canSupport } from './proposal-policy';

const author = newId(1);
const begun = {
  id: newId(2),
  number: 7,
  author: { person: author },
  channel: 'web',
  createdAt: '2026-11-01T08:00:00.000Z',
  revision: 1,
} as const;
const online: Published = {
  ...begun,
  state: 'published',
  text: { title: 'Un car', need: 'Rien ne passe.', idea: 'Deux tours.', axis: newId(3), commune: null },
  submittedAt: '2026-11-02T08:00:00.000Z',
  publishedAt: '2026-11-03T08:00:00.000Z',
  supportCount: 12,
};
const at = '2026-11-20T08:00:00.000Z';
const nobody = { roles: [], mandates: [] };

describe('hiding a proposal', () => {
  it('keeps all it had, and restoring gives all of it back', () => {
    const hidden = hide(online, 'privacy', at);
    expect(hidden).toMatchObject({ state: 'hidden', hiddenFor: 'privacy', hiddenAt: at, supportCount: 12 });
    expect(restore(hidden)).toEqual(online);
  });

  it('done twice is done once, and what is not on line has nothing to hide', () => {
    const hidden = hide(online, 'privacy', at);
    expect(hide(hidden, 'hate', '2026-11-21T08:00:00.000Z')).toBe(hidden);
    expect(restore(online)).toBe(online);
    const draft: Draft = { ...begun, state: 'draft', text: { commune: null } };
    expect(hide(draft, 'hate', at)).toBe(draft);
  });

  it('leaves it to its author and to moderators; to others it is not there, and nobody supports it', () => {
    const hidden = hide(online, 'privacy', at);
    expect(canSee(nobody, hidden)).toMatchObject({ refusal: { code: 'proposals.NotFound' } });
    expect(canSee({ ...nobody, person: newId(9) }, hidden).ok).toBe(false);
    expect(canSee({ ...nobody, person: author }, hidden).ok).toBe(true);
    expect(canSee({ ...nobody, person: newId(9), roles: ['moderator'] }, hidden).ok).toBe(true);
    expect(canSupport({ ...nobody, person: author }, hidden)).toMatchObject({
      refusal: { code: 'proposals.NotPublished' },
    });
    expect(canSupport({ ...nobody, person: newId(9) }, hidden)).toMatchObject({
      refusal: { code: 'proposals.NotFound' },
    });
  });
});

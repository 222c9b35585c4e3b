import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newId } from '@mondee/kernel';
import { BLANK } from './faults';
import { KeptDrafts } from './kept-drafts';

const draft = { id: newId(0), written: { ...BLANK, title: 'Un abri à l’arrêt' }, organisation: '' };

describe('The drafts on this device', () => {
  const kept = new KeptDrafts();
  beforeEach(() => localStorage.clear());

  it('come back as they were kept, each to whose it is', () => {
    expect(kept.keep('jeanne', draft)).toBe(true);
    expect(kept.read('jeanne')).toEqual(draft);
    expect(kept.read('karim')).toBeUndefined();
  });

  it('are gone once forgotten', () => {
    kept.keep('jeanne', draft);
    kept.forget('jeanne');
    expect(kept.read('jeanne')).toBeUndefined();
  });

  it.each(['nonsense', 'null', '[]', '{"id":"1"}'])('that hold %s are as none', (raw) => {
    localStorage.setItem('mondee.idea.', raw);
    expect(kept.read('')).toBeUndefined();
  });

  it('take nothing but texts from what was kept', () => {
    localStorage.setItem('mondee.idea.', JSON.stringify({ id: draft.id, written: { title: 3, need: 'Oui' } }));
    expect(kept.read('')).toEqual({ id: draft.id, written: { ...BLANK, need: 'Oui' }, organisation: '' });
  });

  it('say so where the device keeps nothing, and break nothing', () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(kept.keep('', draft)).toBe(false);
    full.mockRestore();
  });
});

import { describe, expect, it } from 'vitest';
import { moved, type Attachment } from './attachment';

const one = (key: string, sort: Attachment['sort'] = 'photo'): Attachment => ({
  ...{ key, sort, name: key, alt: '', decorative: false, thumb: '' },
});
const keys = (all: readonly Attachment[]) => all.map(({ key }) => key).join('');

describe('the order of what is attached', () => {
  const all = [one('a'), one('x', 'document'), one('b'), one('c')];

  it('changes among its own sort', () => {
    expect(keys(moved(all, 'b', -1))).toBe('bxac');
    expect(keys(moved(all, 'b', 1))).toBe('axcb');
  });

  it('stays at its ends, and for what is not there', () => {
    for (const [key, by] of [
      ['a', -1],
      ['c', 1],
      ['x', 1],
      ['?', 1],
    ] as const)
      expect(keys(moved(all, key, by))).toBe('axbc');
  });
});

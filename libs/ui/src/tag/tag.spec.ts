import { render } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { Tag } from './tag';

describe('A tag', () => {
  it.each([
    ['plain', 'nut--shut'],
    ['now', 'nut--ajar'],
    ['kept', 'nut--kernel'],
    ['no', 'nut--broken'],
  ] as const)('%s carries its nut, so that colour is never alone', async (tone, nut) => {
    const { container } = await render(Tag, { inputs: { tone } });
    expect(container.querySelector('.nut')?.classList).toContain(nut);
  });

  it('leaves the nut out for a bare figure', async () => {
    const { container } = await render(Tag, { inputs: { tone: 'moved', nut: null } });
    expect(container.querySelector('.nut')).toBeNull();
  });
});

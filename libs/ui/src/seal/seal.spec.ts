import { render, screen } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { wordsForTests } from '../testing/accessibility';
import { Seal } from './seal';

const PRINT = 'ab'.repeat(32);
const show = (print: string, state: 'idle' | 'same' | 'different' = 'idle') =>
  render(Seal, { inputs: { print, state }, providers: [wordsForTests] });

describe('A seal', () => {
  it('says in words whether it is the same', async () => {
    await show(PRINT, 'different');
    expect(screen.getByRole('status').textContent).toContain('ce n’est pas le même');
  });

  it('says nothing before anything was checked', async () => {
    await show(PRINT);
    expect(screen.getByRole('status').textContent?.trim()).toBe('');
  });

  it('is drawn otherwise for another print', async () => {
    const { container, rerender } = await show(PRINT);
    const ring = () => container.querySelector('path')?.getAttribute('d');
    const before = ring();
    await rerender({ inputs: { print: PRINT.replace('ab', 'ac') }, partialUpdate: true });
    expect(ring()).not.toBe(before);
  });
});

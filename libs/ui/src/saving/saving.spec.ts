import { fireEvent, render, screen } from '@testing-library/angular';
import { describe, expect, it, vi } from 'vitest';
import { flawsIn } from '../testing/accessibility';
import { Words } from '../words/words';
import { Saving, type SavingState } from './saving';

const words = { provide: Words, useValue: { language: 'fr', say: (key: string) => key.split('.').at(-1)! } };

async function show(state: SavingState, more: { saved?: string; failed?: string } = {}) {
  const again = vi.fn();
  const shown = await render(Saving, { inputs: { state, ...more }, on: { again }, providers: [words] });
  return { again, ...shown };
}

describe('What one writes', () => {
  it.each([
    ['idle', ''],
    ['saving', 'saving'],
    ['saved', 'saved'],
    ['failed', 'failed'],
  ] as const)('is %s: said aloud where it stands', async (state, said) => {
    const { container } = await show(state);
    expect(screen.getByRole('status').textContent?.trim()).toBe(said);
    expect(await flawsIn(container)).toEqual([]);
  });

  it('is said in the words of its form', async () => {
    const { rerender } = await show('saved', { saved: 'Gardé sur ce téléphone', failed: 'Pas de réseau' });
    expect(screen.getByRole('status').textContent).toContain('Gardé sur ce téléphone');
    await rerender({ inputs: { state: 'failed', saved: 'Gardé', failed: 'Pas de réseau' } });
    expect(screen.getByRole('status').textContent).toContain('Pas de réseau');
  });

  it('can be sent again after it failed, and only then', async () => {
    const { again, rerender } = await show('failed');
    fireEvent.click(screen.getByRole('button', { name: 'again' }));
    expect(again).toHaveBeenCalledOnce();
    await rerender({ inputs: { state: 'saved' } });
    expect(screen.queryByRole('button')).toBeNull();
  });
});

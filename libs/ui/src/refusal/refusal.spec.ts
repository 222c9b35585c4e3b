import { render, screen, waitFor } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { Refused } from './refusal';

describe('A refusal', () => {
  it('is read at once: it takes the focus when it appears, and again when it changes', async () => {
    const { rerender } = await render(Refused, { inputs: { message: null as string | null } });
    expect(screen.queryByRole('alert')).toBeNull();
    await rerender({ inputs: { message: 'Ce vote est fermé.' } });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('alert')));
    (document.activeElement as HTMLElement).blur();
    await rerender({ inputs: { message: 'Il manque les raisons.' } });
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Il manque les raisons.'));
  });

  it('leaves the focus alone when it stands in the page from the start', async () => {
    await render(Refused, { inputs: { message: 'Ce vote est fermé.', focus: false } });
    expect(document.activeElement).toBe(document.body);
  });
});

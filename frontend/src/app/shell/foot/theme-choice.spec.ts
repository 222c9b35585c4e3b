import { TestBed } from '@angular/core/testing';
import { fireEvent, render, screen } from '@testing-library/angular';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Texts } from '../../language/texts';
import { ThemeChoice } from './theme-choice';

const page = document.documentElement;

async function show() {
  await render(ThemeChoice, {
    providers: [{ provide: Texts, useValue: { say: (key: string) => key.split('.').at(-1) ?? '' } }],
  });
  TestBed.tick();
}

const pressed = () =>
  screen
    .getAllByRole('button')
    .filter((button) => button.getAttribute('aria-pressed') === 'true')
    .map((button) => button.textContent?.trim());

describe('The light of the page', () => {
  afterEach(() => {
    delete page.dataset['theme'];
    localStorage.clear();
    vi.restoreAllMocks();
  });

  it('is the device’s until one chooses, then is kept on this device', async () => {
    await show();
    expect(pressed()).toEqual(['device']);
    fireEvent.click(screen.getByRole('button', { name: 'dark' }));
    expect(page.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('theme')).toBe('dark');
    fireEvent.click(screen.getByRole('button', { name: 'device' }));
    expect(page.dataset['theme']).toBeUndefined();
    expect(localStorage.getItem('theme')).toBeNull();
  });

  it('starts from what was chosen before', async () => {
    page.dataset['theme'] = 'light';
    await show();
    expect(pressed()).toEqual(['light']);
  });

  it('changes even where nothing can be kept', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'dark' }));
    expect(page.dataset['theme']).toBe('dark');
  });
});

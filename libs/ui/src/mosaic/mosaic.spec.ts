import { provideRouter } from '@angular/router';
import { fireEvent, render, screen } from '@testing-library/angular';
import { describe, expect, it, vi } from 'vitest';
import { flawsIn, wordsForTests } from '../testing/accessibility';
import { Mosaic, type MosaicPlace } from './mosaic';

const PLACES: readonly MosaicPlace[] = [
  { code: '26059', name: 'Bouvante', value: 12, centre: { lon: 5.304, lat: 44.935 } },
  { code: '26364', name: 'Vassieux-en-Vercors', value: 40, centre: { lon: 5.374, lat: 44.88 } },
  { code: '26117', name: 'Échevis', value: null, centre: { lon: 5.386, lat: 45.024 } },
  { code: '26307', name: 'Saint-Jean-en-Royans', value: 0, centre: { lon: 5.3, lat: 45.007 } },
].map((place) => ({ ...place, to: '/propositions', query: { commune: place.code } }));
const inputs = { places: PLACES, caption: 'Voix par commune', counted: 'Voix' };
const providers = [provideRouter([]), wordsForTests];
const show = (more: object = {}) => render(Mosaic, { inputs: { ...inputs, ...more }, providers });
const stones = () => [...document.querySelectorAll<SVGElement>('[data-stone]')];

describe('The mosaic of communes', () => {
  it('makes of each stone a link that says its commune and its figure', async () => {
    await show();
    const names = stones().map((stone) => stone.getAttribute('aria-label'));
    expect(names).toEqual([
      '1. Vassieux-en-Vercors : 40',
      '2. Bouvante : 12',
      '3. Saint-Jean-en-Royans : 0',
      '4. Échevis : moins de 11',
    ]);
    expect(stones()[0]!.getAttribute('href')).toBe('/propositions?commune=26364');
  });

  it('is followed by its table, numbered as the stones, and never shows a figure under eleven', async () => {
    await show();
    const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim()).join(' '),
    );
    expect(rows).toEqual([
      '1 Vassieux-en-Vercors 40',
      '2 Bouvante 12',
      '3 Saint-Jean-en-Royans 0',
      '4 Échevis moins de 11',
    ]);
    expect(stones()[3]!.querySelector('path')?.style.fill).toContain('url(');
  });

  it('goes to the neighbour on the side of the arrow', async () => {
    await show();
    stones()[0]!.focus();
    fireEvent.keyDown(stones()[0]!, { key: 'ArrowLeft' });
    expect(document.activeElement?.getAttribute('data-stone')).toBe('26059');
  });

  it('picks a place by the keyboard, and says which one is chosen', async () => {
    const picked = vi.fn();
    await render(Mosaic, { inputs: { ...inputs, pick: true, chosen: '26059' }, on: { picked }, providers });
    expect(screen.getByRole('button', { name: '2. Bouvante', pressed: true })).toBeTruthy();
    fireEvent.keyDown(screen.getByRole('button', { name: '4. Échevis' }), { key: 'Enter' });
    expect(picked).toHaveBeenCalledWith('26117');
  });

  it('leaves the list alone, open, where the centres are not known', async () => {
    await show({ places: PLACES.map((place) => ({ ...place, centre: null })) });
    expect(stones()).toEqual([]);
    expect(document.querySelector('details')?.open).toBe(true);
  });

  it('has no flaw axe can find', async () => {
    const { container } = await show();
    expect(await flawsIn(container)).toEqual([]);
  });
});

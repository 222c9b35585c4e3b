import { provideRouter } from '@angular/router';
import { render, screen, within } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { flawsIn, textOf, wordsForTests } from '../testing/accessibility';
import type { ThreadHop } from './hop';
import { Thread } from './thread';
import { ThreadLine } from './thread-line';

const HOPS: readonly ThreadHop[] = [
  { name: 'Idée', path: '/propositions/1', when: '14 janvier', what: 'Dite au guichet', state: 'done' },
  { name: 'Décision', path: '/decisions/1', when: '28 mai', state: 'done', current: true },
  { name: 'Engagement', path: '/engagements/1', when: '3 octobre', state: 'now', loops: 2 },
  { name: 'Bilan', when: 'Juin 2027', state: 'todo' },
];
const providers = [provideRouter([]), wordsForTests];
const show = (hops: readonly ThreadHop[] = HOPS) => render(Thread, { inputs: { hops, wide: true }, providers });

describe('The thread', () => {
  it('reads as a story: each step in order, with when, what and where it stands', async () => {
    await show();
    const steps = screen.getAllByRole('listitem').map((step) => textOf(step));
    expect(steps[0]).toBe('Idée 14 janvier, fait Dite au guichet');
    expect(steps[2]).toContain('Engagement 3 octobre, en ce moment');
    expect(steps[3]).toContain('Bilan Juin 2027, à venir');
  });

  it('links each step to its page, but not the one we are on nor the one that has none', async () => {
    await show();
    expect(screen.getByRole('link', { name: 'Idée' }).getAttribute('href')).toBe('/propositions/1');
    expect(screen.queryByRole('link', { name: 'Décision' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Bilan' })).toBeNull();
    expect(screen.getByText('Décision').closest('li')?.getAttribute('aria-current')).toBe('step');
  });

  it('leads to a place in a page', async () => {
    await show([{ name: 'Indicateur', path: '/plan#passagers', when: '3 mars', state: 'done' }]);
    expect(screen.getByRole('link', { name: 'Indicateur' }).getAttribute('href')).toBe('/plan#passagers');
  });

  it('tells in words how often a date moved, and draws a loop for each', async () => {
    await show();
    const [, decision, commitment] = screen.getAllByRole('listitem');
    expect(within(commitment!).getByText('Date déplacée 2 fois')).toBeTruthy();
    expect(decision!.querySelectorAll('.loop--across')).toHaveLength(2);
  });

  it('draws no more than three loops, whatever happened', async () => {
    const { container } = await show([HOPS[0]!, { ...HOPS[2]!, loops: 40 }]);
    expect(container.querySelectorAll('.loop--across')).toHaveLength(3);
    expect(screen.getByText('Date déplacée 40 fois')).toBeTruthy();
  });

  it('is sewn up to what happens now, and only marked out after', async () => {
    const { container } = await show();
    expect(container.querySelectorAll('.stitches')).toHaveLength(1);
  });

  it('shows nothing and breaks nothing when there is no step yet', async () => {
    await show([]);
    expect(screen.queryAllByRole('listitem')).toHaveLength(0);
  });

  it('has no flaw that axe can see', async () => {
    const { container } = await show();
    expect(await flawsIn(container)).toEqual([]);
  });
});

describe('The thread on one line', () => {
  it('is one picture read as one sentence', async () => {
    await render(ThreadLine, { inputs: { hops: HOPS }, providers });
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Fil : Idée, fait ; Décision, fait ; Engagement, en ce moment, Date déplacée 2 fois ; Bilan, à venir',
    );
  });
});

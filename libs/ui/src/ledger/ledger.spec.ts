import { render, screen } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { flawsIn, textOf, wordsForTests } from '../testing/accessibility';
import { Ledger } from './ledger';

const moved = {
  from: '2026-09-01',
  to: '2027-01-03',
  days: 124,
  reason: 'Pas d’arrêt posé.',
  author: 'Nadia Permingeat',
  writtenAt: '2026-08-25T22:30:00Z',
};

describe('The ledger of dates', () => {
  it('keeps the old date, struck through, beside the new one, with the reason and who wrote it when', async () => {
    const { container } = await render(Ledger, { inputs: { dates: [moved] }, providers: [wordsForTests] });
    const said = textOf(screen.getByRole('listitem'));
    expect(said).toContain('Prévu le 1er septembre 2026 déplacé au 3 janvier 2027 124 jours');
    expect(container.querySelector('del')?.textContent).toBe('1er septembre 2026');
    // written at half past midnight, there
    expect(said).toContain('« Pas d’arrêt posé. » Écrit le 26 août par Nadia Permingeat.');
    expect(await flawsIn(container)).toEqual([]);
  });
});

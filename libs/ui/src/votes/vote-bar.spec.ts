import { render, screen } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { wordsForTests } from '../testing/accessibility';
import { VoteBar } from './vote-bar';

describe('The bar of a vote', () => {
  it('gives each count in words, zero too', async () => {
    await render(VoteBar, { inputs: { votesFor: 1032, votesAgainst: 0, abstentions: 1 }, providers: [wordsForTests] });
    const said = screen.getAllByRole('listitem').map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
    expect(said).toEqual(['1 032 pour', '0 contre', '1 abstention']);
  });

  it('draws no part for nobody', async () => {
    const { container } = await render(VoteBar, {
      inputs: { votesFor: 3, votesAgainst: 0 },
      providers: [wordsForTests],
    });
    expect([...container.querySelectorAll('.votebar span')].map((part) => part.className)).toEqual(['v-for']);
  });
});

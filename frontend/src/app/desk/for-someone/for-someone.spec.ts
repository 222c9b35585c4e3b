import { fireEvent, render, screen } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { flawsIn, screenFor, settled } from '../../shell/testing/screen';
import { ForSomeone } from './for-someone';

const bastien = { id: 'bastien', name: 'Bastien Roux', roles: ['agent'] };
const odile = { id: 'odile', name: 'Odile Marcellin', commune: { name: 'Saint-Agnan-en-Vercors' } };
const proposal = { id: 'p1', title: 'Une navette', path: '/propositions/p1', supportCount: 3 };
const page = { proposals: { nodes: [proposal] } };
const act = { helpedPersonId: 'odile', channel: 'PAPER' };

async function show(answers: Record<string, unknown>) {
  const { server, providers } = screenFor({ DeskProposals: page, ...answers }, bastien);
  const shown = await render(ForSomeone, { inputs: { person: odile, channel: 'PAPER' }, providers });
  await settled(shown.fixture);
  return { server, ...shown };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('At the desk, for somebody', () => {
  it('a proposal is supported by the channel it came in, and taken back at once if it was a slip', async () => {
    const { server, fixture, container } = await show({
      DeskSupport: { supportProposal: { __typename: 'Proposal', id: 'p1', supportCount: 4 } },
      DeskWithdrawSupport: { withdrawSupport: { __typename: 'Proposal', id: 'p1', supportCount: 3 } },
    });
    expect(await flawsIn(container)).toEqual([]);
    press('Soutenir en son nom');
    await settled(fixture);
    expect(server.sent()).toEqual({ proposalId: 'p1', act });
    expect(screen.getByRole('status').textContent).toMatch(/Odile Marcellin/);
    press('Annuler');
    await settled(fixture);
    expect(server.acts.map(({ name }) => name)).toEqual(['DeskSupport', 'DeskWithdrawSupport']);
  });

  it('a proposal is followed, so that the person is told and not the clerk', async () => {
    const { server, fixture } = await show({ DeskFollow: { follow: { __typename: 'Following', following: true } } });
    press('Suivre en son nom');
    await settled(fixture);
    expect(server.sent()).toEqual({ of: 'proposal:p1', pace: null, act });
  });

  it('a comment is written on the page of the proposal, which knows for whom', async () => {
    await show({});
    const href = screen.getByRole('link', { name: 'Donner son avis' }).getAttribute('href');
    expect(href).toBe('/propositions/p1?pour=odile&canal=PAPER#avis');
  });

  it('a refusal is said, and nothing is said to be done', async () => {
    const refusal = { __typename: 'Refusal', code: 'proposals.OwnProposal', field: null, message: 'C’est la sienne.' };
    const { fixture } = await show({ DeskSupport: { supportProposal: refusal } });
    press('Soutenir en son nom');
    await settled(fixture);
    expect(screen.getByRole('alert').textContent).toContain('C’est la sienne.');
    expect(screen.getByRole('status').textContent?.trim()).toBe('');
  });

  it('says when no proposal has these words', async () => {
    await show({ DeskProposals: { proposals: { nodes: [] } } });
    expect(screen.getByText(/Aucune proposition/)).toBeTruthy();
  });
});

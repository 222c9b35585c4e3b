import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { fireEvent, render, screen } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { flawsIn, screenFor, settled } from '../../shell/testing/screen';
import { ReviewPage } from './review-page';

const bruno = { id: 'bruno', name: 'Bruno Jarrand' };
const review = {
  ...{ id: 'r1', state: 'ASSIGNED', feasibility: null, words: null, costSources: [], months: null, body: null },
  ...{ notes: null, project: { id: 'j1', title: 'La navette', summary: 'Un minibus.', path: '/projets/j1' } },
};

async function show(answers: Record<string, unknown>, who: typeof bruno | null = bruno) {
  const { server, providers } = screenFor(answers, who);
  const shown = await render(ReviewPage, { inputs: { id: 'j1' }, providers });
  await settled(shown.fixture);
  return { server, ...shown };
}

const write = (name: string | RegExp, value: string, at = 0) =>
  fireEvent.input(screen.getAllByRole('textbox', { name })[at]!, { target: { value } });

describe('A review', () => {
  it('is written with its costs and their sources; the sum makes itself, and it is read on the project', async () => {
    const given = { giveReview: { __typename: 'Project', id: 'j1', path: '/projets/j1' } };
    const { server, fixture, container } = await show({ MyReviews: { myReviews: [review] }, GiveReview: given });
    fireEvent.click(screen.getByRole('radio', { name: 'Faisable' }));
    write('Pourquoi', 'Le minibus existe déjà le jeudi.');
    write(/d’où vient/, 'Carburant, tarif du marché');
    write('En euros', '1 200');
    fireEvent.click(screen.getByRole('button', { name: 'Ajouter une dépense' }));
    await settled(fixture);
    write(/d’où vient/, 'Assurance, devis du 3 mars', 1);
    write('En euros', '300', 1);
    await settled(fixture);
    expect(screen.getByText(/^En tout/).textContent).toMatch(/1\s500/);
    write('Durée en mois', '6');
    write(/^Qui est compétent/, 'La communauté de communes');
    write(/^Notes pour l’équipe/, 'Voir le transporteur.');
    expect(await flawsIn(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Rendre l’évaluation' }));
    await settled(fixture);
    expect(server.sent()).toEqual({
      ...{ reviewId: 'r1', feasibility: 'FEASIBLE', words: 'Le minibus existe déjà le jeudi.', months: 6 },
      costSources: [
        { label: 'Carburant, tarif du marché', euros: 1200 },
        { label: 'Assurance, devis du 3 mars', euros: 300 },
      ],
      ...{ body: 'La communauté de communes', notes: 'Voir le transporteur.' },
    });
    expect(TestBed.inject(Router).url).toBe('/projets/j1#evaluation');
  });

  it('sends a cost whose figure is missing as it is, for the rule to refuse under the costs', async () => {
    const refusal = {
      __typename: 'Refusal',
      code: 'proposals.NotAQuantity',
      field: 'costSources',
      message: 'Combien ?',
    };
    const { server, fixture } = await show({ MyReviews: { myReviews: [review] }, GiveReview: { giveReview: refusal } });
    write(/d’où vient/, 'Carburant');
    fireEvent.click(screen.getByRole('button', { name: 'Rendre l’évaluation' }));
    await settled(fixture);
    expect(server.sent()['costSources']).toEqual([{ label: 'Carburant', euros: -1 }]);
    expect(document.getElementById('costs-error')?.textContent).toBe('Combien ?');
  });

  it('begins with what was given before', async () => {
    const costSources = [{ label: 'Devis', euros: 900 }];
    const before = { ...review, state: 'GIVEN', feasibility: 'WITH_CHANGES', words: 'Oui, mais.', costSources };
    await show({ MyReviews: { myReviews: [before] } });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /avec des changements/ }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'En euros' }).value).toBe('900');
    expect(screen.getByText(/Vous avez déjà rendu/)).toBeTruthy();
  });

  it.each([
    ['who was not asked', bruno, 'Cette page n’est pas pour tout le monde'],
    ['a visitor', null, 'Connectez-vous pour aller plus loin'],
  ])('is not for %s, and says who writes it', async (_, who, title) => {
    const { container } = await show({ MyReviews: { myReviews: [] } }, who);
    expect(screen.getByRole('heading', { level: 1 }).textContent?.trim()).toBe(title);
    expect(screen.getByText(/la personne à qui on l’a demandée/)).toBeTruthy();
    expect(await flawsIn(container)).toEqual([]);
  });
});

import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { fireEvent, render, screen } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../graphql/trusted-document';
import { flawsIn, screenFor, settled } from '../../shell/testing/screen';
import { ProjectSheet } from './project-sheet';

const irene = { id: 'irene', name: 'Irène Blachon', roles: ['facilitator'] };
const organisations = [
  { id: 'noyers', name: 'Les Noyers du Bas' },
  { id: 'foyer', name: 'Le foyer rural' },
];
const proposal = {
  ...{ id: 'p1', title: 'Une navette du plateau au marché', idea: 'Un minibus deux fois par semaine.' },
  ...{ path: '/propositions/p1', project: null as { path: string } | null },
  author: { name: 'Jeanne Vignon', person: { id: 'jeanne', name: 'Jeanne Vignon' }, organisation: null },
  answers: [{ id: 'a1', state: 'PUBLISHED', verdict: 'ACCEPTED' }],
};
const toOpen = { organisations, viewer: { roles: ['facilitator'] }, proposal };
const project = {
  ...{ id: 'j1', title: 'La navette', summary: 'Un minibus.', state: 'SEEKING', path: '/projets/j1' },
  carrier: { name: 'Les Noyers du Bas', person: null, organisation: { id: 'noyers' } },
  partners: [{ id: 'foyer' }],
  needs: [
    { id: 'n1', kind: 'HANDS', what: 'Tenir la permanence', quantity: 4, promised: 1 },
    { id: 'n2', kind: 'MONEY', what: 'Le carburant', quantity: 600, promised: 0 },
  ],
  proposal: { title: proposal.title, path: proposal.path },
  ...{ incompatibleWith: [], reviews: [] },
  viewerCan: { change: { allowed: true, reason: null }, keep: { allowed: false } },
};
const done = { keepProject: { __typename: 'Project', id: 'j1', path: '/projets/j1' } };

async function show(answers: Record<string, unknown>, inputs: { id?: string; proposition?: string }, who = irene) {
  const { server, providers } = screenFor(answers, who);
  const shown = await render(ProjectSheet, { inputs, providers });
  await settled(shown.fixture);
  return { server, ...shown };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (name: string | RegExp, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });

describe('A project sheet', () => {
  it('opens from an accepted proposal: its words stand there, who carries it is chosen', async () => {
    const { server, fixture, container } = await show(
      { SheetToOpen: toOpen, KeepProject: done },
      { proposition: 'p1' },
    );
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Le projet en une ligne' }).value).toBe(
      proposal.title,
    );
    fireEvent.click(screen.getByRole('radio', { name: 'Jeanne Vignon' }));
    press('Ajouter un besoin');
    await settled(fixture);
    type(/^Pour quoi faire/, 'Conduire le minibus');
    type(/^Combien/, '2');
    expect(await flawsIn(container)).toEqual([]);
    press('Ouvrir la fiche');
    await settled(fixture);
    expect(server.sent()).toMatchObject({
      ...{ proposalId: 'p1', projectId: null, carrierPerson: 'jeanne', carrierOrganisation: null },
      needs: [{ id: null, kind: 'HANDS', what: 'Conduire le minibus', quantity: 2 }],
    });
    expect(TestBed.inject(Router).url).toBe('/projets/j1');
  });

  it('is changed whole: what was not touched goes on', async () => {
    const { server, fixture } = await show(
      { SheetToChange: { organisations, project }, KeepProject: done },
      { id: 'j1' },
    );
    press('Retirer le besoin 2');
    fireEvent.click(screen.getByRole('radio', { name: 'En cours' }));
    await settled(fixture);
    press('Enregistrer la fiche');
    await settled(fixture);
    expect(server.sent()).toMatchObject({
      ...{ projectId: 'j1', proposalId: null, carrierPerson: null, carrierOrganisation: 'noyers' },
      ...{ partners: ['foyer'], state: 'UNDERWAY' },
      needs: [{ id: 'n1', kind: 'HANDS', what: 'Tenir la permanence', quantity: 4 }],
    });
  });

  it('does not offer to take off a need that somebody is counted for', async () => {
    await show({ SheetToChange: { organisations, project } }, { id: 'j1' });
    expect(screen.queryByRole('button', { name: 'Retirer le besoin 1' })).toBeNull();
    expect(screen.getByText(/^1 déjà promis/)).toBeTruthy();
  });

  it('says a refusal under its field and keeps what was written', async () => {
    const refused = { __typename: 'Refusal', code: 'proposals.TooShort', field: 'title', message: 'Trop court.' };
    const { fixture, container } = await show(
      { SheetToOpen: toOpen, KeepProject: { keepProject: refused } },
      { proposition: 'p1' },
    );
    type('Le projet en une ligne', 'Bus');
    press('Ouvrir la fiche');
    await settled(fixture);
    const title = screen.getByRole<HTMLInputElement>('textbox', { name: 'Le projet en une ligne' });
    expect(title.value).toBe('Bus');
    expect(document.getElementById('title-error')?.textContent).toBe('Trop court.');
    expect(await flawsIn(container)).toEqual([]);
  });

  it('tries again after a lost line, with what was written', async () => {
    const { server, fixture } = await show(
      { SheetToOpen: toOpen, KeepProject: new Fault('OFFLINE') },
      { proposition: 'p1' },
    );
    press('Ouvrir la fiche');
    await settled(fixture);
    server.answers['KeepProject'] = done;
    press('Réessayer');
    await settled(fixture);
    expect(server.acts).toHaveLength(2);
  });

  it.each([
    ['answers', { ...toOpen, proposal: { ...proposal, answers: [] } }, /ne l’est pas encore/],
    ['project', { ...toOpen, proposal: { ...proposal, project: { path: '/projets/j1' } } }, /a déjà sa fiche/],
    ['roles', { ...toOpen, viewer: { roles: [] } }, /est tenue par l’animation/],
  ])('is not opened for want of the right %s, and says what to do', async (_, page, sentence) => {
    const { container } = await show({ SheetToOpen: page }, { proposition: 'p1' });
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(await flawsIn(container)).toEqual([]);
  });
});

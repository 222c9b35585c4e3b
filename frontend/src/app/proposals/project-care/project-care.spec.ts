import { fireEvent, render, screen } from '@testing-library/angular';
import { describe, expect, it, vi } from 'vitest';
import { flawsIn, screenFor, settled } from '../../shell/testing/screen';
import { ProjectCare } from './project-care';

const irene = { id: 'irene', name: 'Irène Blachon', roles: ['facilitator'] };
const project = {
  ...{ id: 'j1', title: 'La navette', summary: 'Un minibus.', state: 'SEEKING' as const, path: '/projets/j1' },
  carrier: { name: 'Jeanne Vignon', person: { id: 'jeanne', name: 'Jeanne Vignon' }, organisation: null },
  ...{ partners: [], needs: [], proposal: null },
  incompatibleWith: [{ id: 'j2', title: 'Le parking', path: '/projets/j2' }],
  reviews: [{ id: 'r1', state: 'ASSIGNED' as const, evaluator: { name: 'Irène Blachon' } }],
  viewerCan: { change: { allowed: true, reason: null }, keep: { allowed: true } },
};
const nodes = ['j1', 'j2', 'j3'].map((id) => ({ id, title: `Projet ${id}` }));
const all = { projects: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } };
const done = { __typename: 'Project', id: 'j1' };

async function show(answers: Record<string, unknown>) {
  const changed = vi.fn();
  const { server, providers } = screenFor({ ProjectsToName: all, ...answers }, irene);
  const shown = await render(ProjectCare, { inputs: { project }, on: { changed }, providers });
  await settled(shown.fixture);
  return { server, changed, ...shown };
}

describe('What is settled around a sheet', () => {
  it('asks for a review of somebody found by name', async () => {
    const knownPeople = [{ id: 'bruno', name: 'Bruno Jarrand', commune: { name: 'Léoncel' } }];
    const { server, fixture, changed, container } = await show({
      KnownPeople: { knownPeople },
      AssignReview: { assignReview: done },
    });
    const search = screen.getByRole('searchbox', { name: /^À qui demander/ });
    fireEvent.input(search, { target: { value: 'Br' } });
    await settled(fixture);
    fireEvent.click(screen.getByRole('radio', { name: 'Bruno Jarrand (Léoncel)' }));
    expect(await flawsIn(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Demander l’évaluation' }));
    await settled(fixture);
    expect(server.sent()).toEqual({ projectId: 'j1', evaluatorId: 'bruno' });
    expect(changed).toHaveBeenCalledOnce();
    expect(screen.getByText(/La personne en est prévenue/)).toBeTruthy();
  });

  it('says when nobody of that name can be asked', async () => {
    const { fixture } = await show({ KnownPeople: { knownPeople: [] } });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'Zo' } });
    await settled(fixture);
    expect(screen.getByText('Personne de ce nom n’a de nom public ici.')).toBeTruthy();
  });

  it('declares another project incompatible, never this one nor one that is already', async () => {
    const { server, fixture } = await show({ DeclareIncompatible: { declareIncompatible: done } });
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Projet j3']);
    fireEvent.click(screen.getByRole('button', { name: 'Déclarer incompatibles' }));
    await settled(fixture);
    expect(server.sent()).toEqual({ projectId: 'j1', otherId: 'j3', incompatible: true });
  });

  it('lifts it again', async () => {
    const { server, fixture } = await show({ DeclareIncompatible: { declareIncompatible: done } });
    fireEvent.click(screen.getByRole('button', { name: /Lever l’incompatibilité avec «\sLe parking\s»/ }));
    await settled(fixture);
    expect(server.sent()).toEqual({ projectId: 'j1', otherId: 'j2', incompatible: false });
  });
});

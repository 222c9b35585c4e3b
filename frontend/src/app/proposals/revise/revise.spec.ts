import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { fireEvent, render, screen } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { flawsIn, screenFor, settled } from '../../shell/testing/screen';
import { Revise } from './revise';

const jeanne = { id: 'jeanne', name: 'Jeanne Vignon' };
const photo = (id: string, alt: string) => ({
  ...{ id, path: `/files/${id}`, smallPath: `/files/${id}-s`, width: 4, height: 3, alt, decorative: false },
});
const proposal = {
  ...{ id: 'p1', path: '/propositions/p1', title: 'Une navette', need: 'Sans voiture.', idea: 'Un minibus.' },
  ...{ revision: 2, axis: { id: 'mob' }, commune: { code: '26364' }, point: null },
  photos: [photo('f1', 'La place du marché'), photo('f2', 'L’arrêt sous la neige')],
  documents: [{ id: 'd1', path: '/files/d1', name: 'horaires.pdf', type: 'application/pdf', bytes: 10 }],
  viewerCan: { revise: { allowed: true, reason: null as { message: string } | null } },
};

async function show(answers: Record<string, unknown>, who: typeof jeanne | null = jeanne) {
  const { server, providers } = screenFor(answers, who);
  const shown = await render(Revise, { inputs: { id: 'p1' }, providers });
  await settled(shown.fixture);
  await screen.findByRole('heading', { level: 1 });
  return { server, ...shown };
}

const save = () => fireEvent.click(screen.getByRole('button', { name: 'Enregistrer la nouvelle version' }));

describe('A published proposal', () => {
  it('is revised with its photographs and documents: one taken off, one said anew, the rest as it was', async () => {
    const { server, fixture, container } = await show({
      ToRevise: { proposal },
      ReviseProposal: { reviseProposal: { __typename: 'Proposal', id: 'p1', path: proposal.path } },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Enlever la photo 1' }));
    fireEvent.click(screen.getByRole('button', { name: 'Enlever horaires.pdf' }));
    await settled(fixture);
    const alt = screen.getByRole('textbox', { name: /^Que montre-t-elle/ });
    fireEvent.input(alt, { target: { value: 'L’arrêt de Vassieux' } });
    fireEvent.input(screen.getByRole('textbox', { name: /^Pourquoi ce changement/ }), {
      target: { value: 'Photo floue' },
    });
    expect(await flawsIn(container)).toEqual([]);
    save();
    await settled(fixture);
    expect(server.sent()).toMatchObject({
      ...{ proposalId: 'p1', baseRevision: 2, idea: 'Un minibus.', reason: 'Photo floue', documents: [] },
      photos: [{ file: 'f2', alt: 'L’arrêt de Vassieux', decorative: false }],
    });
    expect(TestBed.inject(Router).url).toBe('/propositions/p1');
  });

  it('asks what a photograph shows before it is sent', async () => {
    const { server, fixture } = await show({ ToRevise: { proposal } });
    const [first] = await screen.findAllByRole('textbox', { name: /^Que montre-t-elle/ });
    fireEvent.input(first!, { target: { value: ' ' } });
    save();
    await settled(fixture);
    expect(server.acts).toEqual([]);
    expect(document.getElementById('photos-error')).toBeTruthy();
    expect(document.activeElement).toBe(first);
  });

  it('that was answered is not revised any more, and says why', async () => {
    const revise = { allowed: false, reason: { message: 'Une réponse est publiée.' } };
    const { container } = await show({ ToRevise: { proposal: { ...proposal, viewerCan: { revise } } } });
    expect(screen.getByText('Une réponse est publiée.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(await flawsIn(container)).toEqual([]);
  });

  it('asks a visitor to sign in', async () => {
    await show({}, null);
    expect(screen.getByRole('link', { name: 'Me connecter' })).toBeTruthy();
  });
});

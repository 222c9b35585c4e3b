import { fireEvent, render, screen } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { flawsIn, screenFor, settled } from '../../shell/testing/screen';
import { ProjectScreen } from './project';

const jeanne = { id: 'jeanne', name: 'Jeanne Vignon' };
const review = {
  ...{
    id: 'r1',
    state: 'GIVEN',
    evaluator: { name: 'Irène Blachon' },
    feasibility: 'FEASIBLE',
    words: 'Cela se fait.',
  },
  ...{ euros: 1200, costSources: [{ label: 'Devis', euros: 1200 }], months: 6, body: 'La commune', reply: null },
};
const project = {
  ...{ id: 'j1', title: 'La navette', summary: 'Un minibus.', state: 'SEEKING', path: '/projets/j1' },
  ...{ openedAt: '2026-06-01T10:00:00Z', carrier: { name: 'Les Noyers du Bas' }, partners: [] },
  needs: [{ id: 'n1', kind: 'HANDS', what: 'Conduire', quantity: 4, promised: 0 }],
  ...{ proposal: null, incompatibleWith: [], reviews: [review], thread: { hops: [] } },
};
const offer = {
  ...{ id: 'o1', needId: 'n1', quantity: 2, words: 'Le jeudi.', contact: null, state: 'OFFERED' },
  giver: { name: 'Odile Marcellin', person: { id: 'odile' } },
};
const viewer = (can: { change: boolean; reply: boolean }, offers: unknown[] = []) => ({
  viewer: { person: { id: jeanne.id } },
  myReviews: [],
  project: {
    ...{ id: 'j1', offers, reviews: [{ id: 'r1', notes: null }] },
    viewerCan: { change: { allowed: can.change }, keep: { allowed: false }, reply: can.reply },
  },
});
const done = { __typename: 'Project', id: 'j1' };

async function show(answers: Record<string, unknown>, who: typeof jeanne | null = jeanne) {
  const { server, providers } = screenFor({ ProjectPage: { project }, ...answers }, who);
  const shown = await render(ProjectScreen, { inputs: { id: 'j1' }, providers });
  await settled(shown.fixture);
  return { server, ...shown };
}

describe('A project', () => {
  it.each([
    ['Accepter', 'ACCEPTED'],
    ['Décliner', 'DECLINED'],
  ])('lets who carries it settle an offer: %s', async (button, to) => {
    const { server, fixture, container } = await show({
      ProjectViewer: viewer({ change: true, reply: false }, [offer]),
      SettleOffer: { settleOffer: done },
    });
    expect(await flawsIn(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: button }));
    await settled(fixture);
    expect(server.sent()).toEqual({ offerId: 'o1', to });
    expect(server.asked.filter(({ name }) => name === 'ProjectViewer')).toHaveLength(2);
  });

  it('shows the way to its sheet to who may change it, and to nobody else', async () => {
    await show({ ProjectViewer: viewer({ change: true, reply: false }) });
    expect(screen.getByRole('link', { name: 'Tenir la fiche' }).getAttribute('href')).toBe('/projets/j1/modifier');
    document.body.replaceChildren();
  });

  it('takes the reply of its author to a review', async () => {
    const { server, fixture } = await show({
      ProjectViewer: viewer({ change: false, reply: true }),
      ReplyToReview: { replyToReview: done },
    });
    expect(screen.queryByRole('link', { name: 'Tenir la fiche' })).toBeNull();
    const box = screen.getByRole('textbox', { name: 'Répondre à cette évaluation' });
    fireEvent.input(box, { target: { value: 'Merci, nous commençons en mars.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Publier ma réponse' }));
    await settled(fixture);
    expect(server.sent()).toEqual({ reviewId: 'r1', text: 'Merci, nous commençons en mars.' });
  });

  it('says why an offer could not be settled', async () => {
    const refusal = { __typename: 'Refusal', code: 'proposals.OfferSettled', field: null, message: 'Déjà réglée.' };
    const { fixture } = await show({
      ProjectViewer: viewer({ change: true, reply: false }, [offer]),
      SettleOffer: { settleOffer: refusal },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Accepter' }));
    await settled(fixture);
    expect(screen.getByRole('alert').textContent).toContain('Déjà réglée.');
  });

  it('is read by a visitor, who is asked to sign in before helping', async () => {
    const { container } = await show({}, null);
    expect(screen.getByRole('link', { name: 'Proposer mon aide' }).getAttribute('href')).toContain('/connexion');
    expect(await flawsIn(container)).toEqual([]);
  });
});

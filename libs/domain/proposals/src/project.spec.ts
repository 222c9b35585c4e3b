import { describe, expect, it } from 'vitest';
import { newId, unwrap, type Act, type Id } from '@mondee/kernel';
import type { PolicyViewer, Role } from '@mondee/domain/people';
import { canEnterBudget, changeProject, incompatiblePair, offerHelp, openProject, settleOffer } from './project-acts';
import { assignReview, costOf, giveReview, replyToReview } from './review';

const [irene, karim, jeanne] = [newId(1), newId(2), newId(3)];
const [proposal, organisation, mandate, need] = [newId(4), newId(5), newId(6), newId(7)];
const zone = 'Europe/Paris';
const at = '2026-11-22T09:00:00.000Z';
const act = (person: Id): Act => ({ id: newId(8), actor: { kind: 'person', person }, channel: 'web', at });
const viewer = (person: Id, ...roles: Role[]): PolicyViewer => ({
  person,
  roles,
  mandates:
    person === karim
      ? [{ id: mandate, organisation, from: '2026-01-01', until: '2026-12-31' } as PolicyViewer['mandates'][number]]
      : [],
});
const sheet = {
  title: 'La navette du marché',
  summary: 'Un minibus, deux jours par semaine, du plateau à Saint-Jean.',
  carrierOrganisation: organisation,
  needs: [{ kind: 'hands', what: 'Conduire le mercredi', quantity: 4 }],
};
const ctx = {
  viewer: viewer(irene, 'facilitator'),
  zone,
  id: newId(9),
  proposal,
  accepted: true,
  open: false,
  newNeed: () => need,
};
const no = (code: string) => ({ ok: false, refusal: { code: `proposals.${code}` } });
const project = unwrap(openProject(sheet, act(irene), ctx)).state;

describe('a project', () => {
  it('is opened once, by those who keep the sheets, from what was accepted', () => {
    expect(openProject(sheet, act(jeanne), { ...ctx, viewer: viewer(jeanne, 'moderator') })).toMatchObject(
      no('NotFacilitator'),
    );
    expect(openProject(sheet, act(irene), { ...ctx, accepted: false })).toMatchObject(no('NotAccepted'));
    expect(openProject(sheet, act(irene), { ...ctx, open: true })).toMatchObject(no('ProjectOpen'));
    expect(openProject({ ...sheet, carrierPerson: karim }, act(irene), ctx)).toMatchObject(no('OneCarrier'));
    for (const quantity of [0, -1, 1.5, '4', 1e12, Number.NaN])
      expect(openProject({ ...sheet, needs: [{ ...sheet.needs[0], quantity }] }, act(irene), ctx)).toMatchObject(
        no('NotAQuantity'),
      );
  });

  it('is changed by who carries it while their mandate holds, and keeps a need that was promised', () => {
    const change = (person: Id, more: object = {}, promised: Id[] = []) =>
      changeProject(project, { ...sheet, ...more }, act(person), {
        viewer: viewer(person),
        zone,
        newNeed: () => newId(99),
        promised,
      });
    expect(change(jeanne)).toMatchObject(no('NotCarrier'));
    expect(change(karim, { state: 'underway' })).toMatchObject({ ok: true, value: { state: { state: 'underway' } } });
    expect(change(karim, {}, [need])).toMatchObject(no('NeedPromised'));
    expect(change(karim, { needs: [{ ...sheet.needs[0], id: need }] }, [need])).toMatchObject({ ok: true });
    const late = { ...act(karim), at: '2027-03-01T09:00:00.000Z' };
    expect(
      changeProject(project, sheet, late, { viewer: viewer(karim), zone, newNeed: () => need, promised: [] }),
    ).toMatchObject(no('NotCarrier'));
  });

  it('is offered help, which who carries it accepts or declines, once', () => {
    const offered = (raw: object, of = project) =>
      offerHelp(of, { need, quantity: 2, contact: '06 00 00 00 00', ...raw }, act(jeanne), {
        viewer: viewer(jeanne),
        zone,
        id: newId(10),
        carriers: [karim],
      });
    expect(offered({ need: newId(11) })).toMatchObject(no('NeedNotFound'));
    expect(offered({ contact: '' })).toMatchObject(no('Missing'));
    expect(offered({}, { ...project, state: 'stopped' })).toMatchObject(no('ProjectClosed'));
    const { offer, facts } = unwrap(offered({}));
    expect(JSON.stringify(facts)).not.toContain('06 00');
    expect(facts).toMatchObject([{ public: false, personal: { tell: [karim] } }]);
    const settle = (person: Id, to: 'accepted' | 'withdrawn', of = offer) =>
      settleOffer(project, of, to, act(person), { viewer: viewer(person), zone });
    expect(settle(jeanne, 'accepted')).toMatchObject(no('NotCarrier'));
    expect(settle(karim, 'withdrawn')).toMatchObject(no('OfferNotFound'));
    const accepted = unwrap(settle(karim, 'accepted')).offer;
    expect(settle(karim, 'accepted', accepted)).toMatchObject(no('OfferSettled'));
    expect(settle(jeanne, 'withdrawn', accepted)).toMatchObject({ ok: true });
  });

  it('enters a budget only once it is reviewed, and not when it is over', () => {
    expect(canEnterBudget(project)).toMatchObject(no('NotReviewed'));
    expect(canEnterBudget({ ...project, reviews: 1 })).toMatchObject({ ok: true });
    expect(canEnterBudget({ ...project, reviews: 1, state: 'done' })).toMatchObject(no('ProjectClosed'));
  });

  it('cannot be done beside another, whichever is named first', () => {
    expect(incompatiblePair(irene, karim)).toEqual(incompatiblePair(karim, irene));
    expect(incompatiblePair(irene, irene)).toMatchObject(no('SameProject'));
    expect(incompatiblePair('x', irene)).toMatchObject(no('ProjectNotFound'));
  });
});

describe('a review', () => {
  const asked = { ...ctx, authors: [jeanne], known: true, assigned: false };
  const review = unwrap(assignReview(project, karim, act(irene), asked)).state;
  const said = {
    ...{
      feasibility: 'withChanges',
      words: 'Faisable avec un véhicule plus petit.',
      months: 6,
      body: 'Communauté de communes',
    },
    ...{
      costSources: [
        { label: 'Devis d’un minibus', euros: 18_000 },
        { label: 'Assurance', euros: 1_200 },
      ],
      notes: 'Le garage hésite.',
    },
  };
  const give = (person: Id, more: object = {}) =>
    giveReview(project, review, { ...said, ...more }, act(person), { viewer: viewer(person), zone });

  it('is asked of somebody who neither proposed nor carries it', () => {
    expect(assignReview(project, jeanne, act(irene), asked)).toMatchObject(no('OwnReview'));
    expect(assignReview(project, karim, act(irene), { ...asked, assigned: true })).toMatchObject(no('AlreadyAssigned'));
    expect(assignReview(project, karim, act(irene), { ...asked, known: false })).toMatchObject(no('NoSuchPerson'));
    expect(assignReview(project, karim, act(jeanne), { ...asked, viewer: viewer(jeanne) })).toMatchObject(
      no('NotFacilitator'),
    );
  });

  it('is given by who was asked, with a cost that is the sum of its sources; its notes are in no fact', () => {
    expect(give(jeanne)).toMatchObject(no('ReviewNotFound'));
    expect(give(karim, { costSources: [] })).toMatchObject(no('CostWithoutSource'));
    expect(give(karim, { months: 0 })).toMatchObject(no('NotAQuantity'));
    const { state, facts } = unwrap(give(karim));
    expect(costOf(state)).toBe(19_200);
    expect(JSON.stringify(facts)).not.toContain('garage');
  });

  it('is replied to by the author, once it is given', () => {
    const given = unwrap(give(karim)).state;
    const reply = (person: Id, of = given) =>
      replyToReview(project, of, 'Un véhicule plus petit nous convient.', act(person), {
        viewer: viewer(person),
        zone,
        authors: [jeanne],
      });
    expect(reply(jeanne, review)).toMatchObject(no('ReviewNotFound'));
    expect(reply(karim)).toMatchObject(no('NotAuthor'));
    expect(reply(jeanne)).toMatchObject({
      ok: true,
      value: { state: { reply: 'Un véhicule plus petit nous convient.' } },
    });
  });
});

import type { Role } from '@mondee/domain/people';
import { FakeClock, newId, ref, unwrap, type Act } from '@mondee/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionNumber, namesOnlineVoteAsReferendum, outcomeOf, record, type DecisionInput } from './index';

const clock = new FakeClock('2026-11-22T20:00:00.000Z');
const id = () => newId(Date.parse(clock.now()));
const nadia = id();
const proposal = ref('proposal', id());
const other = ref('proposal', id());
const act: Act = { id: id(), actor: { kind: 'person', person: nadia }, channel: 'web', at: clock.now() };
const ctx = (...roles: Role[]) => ({
  viewer: { person: nadia, roles, mandates: [] },
  zone: 'Europe/Paris',
  id: id(),
  next: 47,
  known: [proposal, other],
});
const decidesFor = (commune: string) => ({
  ...ctx(),
  viewer: {
    ...ctx().viewer,
    scopedRoles: [{ role: 'decider' as const, scope: { kind: 'commune' as const, id: commune } }],
  },
});
const full: DecisionInput = {
  title: 'Un car à la demande vers Vassieux',
  text: 'Article unique : un service de car à la demande est ouvert à titre d’essai.',
  grounds: 'Vu la proposition n° 12, vu le plan de mobilité du territoire.',
  reasons: 'Le besoin est établi, le coût est connu et borné à six mois.',
  body: 'Conseil communautaire',
  quality: 'Vice-présidente à la mobilité',
  adopted: true,
  votesFor: 28,
  votesAgainst: 3,
  abstentions: 4,
  decidedOn: '2026-11-19',
  answers: [proposal],
  restsOn: [],
};
const said = (change: DecisionInput) => record({ ...full, ...change }, act, ctx('decider'));

describe('recording a decision', () => {
  it('publishes it with its number, its votes and what it answers', () => {
    const { state, facts } = unwrap(said({ restsOn: [proposal, other, other] }));
    expect(state).toMatchObject({ number: '2026-047', adopted: true, answers: [proposal], restsOn: [other] });
    expect(facts).toMatchObject([
      {
        kind: 'DecisionPublished',
        public: true,
        data: { number: '2026-047', votesFor: 28, votesAgainst: 3, abstentions: 4 },
        links: [
          { to: proposal, as: 'answers' },
          { to: other, as: 'rests-on' },
        ],
      },
    ]);
    expect(JSON.stringify(facts[0]!.data)).not.toContain(nadia);
  });

  it('is recorded by the decider of a commune when all that it answers is about that commune', () => {
    const of = (commune?: string) => record(full, act, { ...decidesFor('26364'), ...(commune && { commune }) });
    expect(of('26364').ok).toBe(true);
    for (const commune of ['26074', undefined])
      expect(of(commune)).toMatchObject({ refusal: { code: 'decisions.NotDecider' } });
  });

  it.each(['title', 'text', 'grounds', 'reasons', 'body', 'quality'])('is refused without %s', (field) => {
    expect(said({ [field]: undefined })).toMatchObject({ refusal: { code: 'decisions.Missing', field } });
    expect(said({ [field]: ' \n ' })).toMatchObject({ refusal: { code: 'decisions.Missing', field } });
  });

  it.each<[DecisionInput, string, string]>([
    [{ votesFor: -1 }, 'decisions.BadCount', 'votesFor'],
    [{ votesAgainst: 1.5 }, 'decisions.BadCount', 'votesAgainst'],
    [{ abstentions: '4' }, 'decisions.BadCount', 'abstentions'],
    [{ abstentions: Number.NaN }, 'decisions.BadCount', 'abstentions'],
    [{ adopted: undefined }, 'decisions.NoOutcome', 'adopted'],
    [{ adopted: false }, 'decisions.AdoptedAgainstVotes', 'adopted'],
    [{ votesFor: 3, votesAgainst: 4 }, 'decisions.AdoptedAgainstVotes', 'adopted'],
    [{ decidedOn: '2026-11-23' }, 'decisions.InTheFuture', 'decidedOn'],
    [{ decidedOn: '19/11/2026' }, 'decisions.BadDate', 'decidedOn'],
    [{ answers: [] }, 'decisions.RestsOnNothing', 'answers'],
    [{ answers: [ref('proposal', id())] }, 'decisions.UnknownThing', 'answers'],
    [{ restsOn: [ref('answer', id())] }, 'decisions.UnknownThing', 'restsOn'],
    [{ text: 'Le résultat du référendum en ligne est approuvé.' }, 'decisions.OnlineReferendum', 'text'],
  ])('%j is refused: %s', (change, code, field) => {
    expect(said(change)).toMatchObject({ refusal: { code, field } });
  });

  it('is for deciders', () => {
    expect(record(full, act, ctx('agent', 'moderator'))).toMatchObject({ refusal: { code: 'decisions.NotDecider' } });
    expect(record(full, act, ctx('administrator')).ok).toBe(true);
  });

  it('leaves a tie, and a decision without a count, to be stated', () => {
    for (const adopted of [true, false]) {
      expect(said({ adopted, votesFor: 5, votesAgainst: 5 }).ok).toBe(true);
      expect(said({ adopted, votesFor: 0, votesAgainst: 0, abstentions: 0 }).ok).toBe(true);
    }
  });

  it('the stated outcome is never the minority’s, whatever the abstentions', () => {
    const count = fc.nat({ max: 200 });
    fc.assert(
      fc.property(count, count, count, fc.boolean(), (votesFor, votesAgainst, abstentions, adopted) => {
        const accepted = said({ votesFor, votesAgainst, abstentions, adopted }).ok;
        expect(accepted).toBe(votesFor === votesAgainst || votesFor > votesAgainst === adopted);
        expect(outcomeOf({ for: votesFor, against: votesAgainst, abstentions })).toBe(
          outcomeOf({ for: votesFor, against: votesAgainst, abstentions: 0 }),
        );
      }),
    );
  });

  it('numbers go on after 999', () => {
    expect([decisionNumber('2026-01-01', 1), decisionNumber('2026-12-31', 1000)]).toEqual(['2026-001', '2026-1000']);
  });
});

describe('the names of law', () => {
  it.each([
    'Le référendum en ligne du 6 décembre est clos.',
    'Vu les RÉFÉRENDUMS organisés sur la plateforme Mondée',
    'Une consultation officielle des électeurs par internet',
    'The online referendum closed.',
  ])('are refused for our ballots: %s', (text) => expect(namesOnlineVoteAsReferendum(text)).toBe(text));

  it.each([
    'Vu la loi organique relative au référendum local,',
    'Le vote en ligne n’a pas valeur de décision. Un référendum communal reste possible.',
    'La consultation en ligne des habitants a duré trois semaines.',
  ])('are left where they name something else: %s', (text) => {
    expect(namesOnlineVoteAsReferendum(text)).toBeUndefined();
  });
});

import { newId, ref, type Fact } from '@mondee/kernel';
import { describe, expect, it } from 'vitest';
import { followersOf, NOTICE_KINDS, noticeOf, NOTICES, recipients, type Follow } from './index';

const id = () => newId(Date.parse('2026-11-22T20:00:00Z'));
const [jeanne, odile, nadia] = [id(), id(), id()];
const proposal = ref('proposal', id());
const decision = ref('decision', id());
const commitment = ref('commitment', id());
const fact = (kind: string, more: Partial<Fact> = {}): Fact => ({
  kind,
  subject: proposal,
  data: {},
  public: true,
  ...more,
});
const author: Follow = { person: jeanne, of: proposal, why: 'author' };
const supporter: Follow = { person: odile, of: proposal, why: 'supporter' };
const follows = [author, supporter];
const persons = (...given: Parameters<typeof recipients>) => recipients(...given).map(({ person }) => person);

describe('following', () => {
  it('begins by handing in and by supporting, without asking', () => {
    expect(followersOf(fact('ProposalSubmitted', { personal: { author: jeanne, enteredBy: nadia } }))).toEqual({
      does: 'begin',
      follow: author,
    });
    expect(followersOf(fact('ProposalSupported', { personal: { person: odile } }))).toEqual({
      does: 'begin',
      follow: supporter,
    });
    expect(followersOf(fact('SupportWithdrawn', { personal: { person: odile } }))).toMatchObject({ does: 'cease' });
  });

  it('asks nothing of a fact that was erased, or that it does not know', () => {
    expect(followersOf(fact('ProposalSubmitted'))).toBeUndefined();
    expect(followersOf(fact('ProposalSubmitted', { personal: { author: 'not an id' } }))).toBeUndefined();
    expect(followersOf(fact('constructor', { personal: { author: jeanne } }))).toBeUndefined();
  });
});

describe('telling', () => {
  const everyone = { follows, upstream: [] };
  it('reaches the followers of what a fact links to and of all that led to it, once each', () => {
    const answers = [{ to: proposal, as: 'answers' as const }];
    expect(persons(fact('DecisionPublished', { subject: decision, links: answers }), everyone)).toEqual([
      jeanne,
      odile,
    ]);
    const far = fact('DateMoved', { subject: commitment });
    expect(persons(far, everyone)).toEqual([]);
    expect(
      persons(far, { follows: [...follows, { ...supporter, person: jeanne }], upstream: [decision, proposal] }),
    ).toEqual([jeanne, odile]);
  });

  it('leaves out who did it, and all but authors of what is not public', () => {
    expect(persons(fact('ProposalPublished'), { ...everyone, actor: odile })).toEqual([jeanne]);
    expect(persons(fact('AnswerPromised', { public: false }), everyone)).toEqual([jeanne]);
    expect(persons(fact('AnswerPrepared', { public: false }), everyone)).toEqual([]);
  });

  it('tells of a comment, an offer or a review asked for only whom it names, and never who did it', () => {
    const said = fact('CommentAdded', { personal: { tell: [odile, nadia, nadia], text: 'Bien' } });
    expect(persons(said, { ...everyone, actor: odile })).toEqual([nadia]);
    expect(persons(fact('CommentAdded'), everyone)).toEqual([]);
    expect(persons(fact('ReviewAssigned', { personal: { evaluator: nadia } }), everyone)).toEqual([nadia]);
    expect(persons(fact('HelpOffered', { public: false, personal: { person: odile } }), everyone)).toEqual([]);
    expect(persons(fact('HelpOfferSettled', { public: false, personal: { person: odile } }), everyone)).toEqual([
      odile,
    ]);
    expect(JSON.stringify(noticeOf(said))).not.toContain('Bien');
    expect(noticeOf(fact('CommentAdded', { data: { replyTo: decision.id } }))?.kind).toBe('comment-replied');
  });

  it('tells of a review its author, not those who support', () => {
    expect(persons(fact('ReviewGiven'), everyone)).toEqual([jeanne]);
  });

  it('says only public data, and nothing that is not a text or a number', () => {
    const data = { number: '2026-047', adopted: true, list: [1], none: null };
    expect(noticeOf(fact('DecisionPublished', { data, personal: { author: nadia } }))).toEqual({
      kind: 'decision-published',
      about: proposal,
      key: 'notifications.decision-published',
      params: { number: '2026-047', adopted: 'true' },
    });
    expect(noticeOf(fact('SessionOpened'))).toBeUndefined();
  });

  it('uses every kind of notice', () => {
    expect(new Set([...Object.values(NOTICES), 'proposal-new', 'comment-replied'])).toEqual(new Set(NOTICE_KINDS));
  });
});

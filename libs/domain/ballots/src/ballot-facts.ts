import { ref, type Fact, type Id, type Json } from '@mondee/kernel';
import type { Ballot, Counted, Open, Stopped } from './ballot';

export const BALLOT_FACTS = [
  ...(['BallotDrafted', 'BallotOpened', 'RollSigned', 'PaperCounted', 'BallotStopped', 'BallotClosed'] as const),
  ...(['TellerReady', 'BallotCounted', 'BallotKeyDestroyed', 'BallotCodesPrinted'] as const),
];
export type BallotFactKind = (typeof BALLOT_FACTS)[number];
export type BallotFact = Fact<BallotFactKind>;

type More = Pick<BallotFact, 'data' | 'personal' | 'public' | 'links'>;
const said = (kind: BallotFactKind, of: Pick<Ballot, 'id'>, more: More): BallotFact => ({
  kind,
  subject: ref('ballot', of.id),
  ...more,
});

export const drafted = (of: Ballot): BallotFact =>
  said('BallotDrafted', of, { data: {}, personal: { author: of.author }, public: false });

/** The whole rule stands in the register, so that nobody changes it afterwards. */
export const opened = (of: Open, voters: number): BallotFact =>
  said('BallotOpened', of, {
    data: {
      question: of.question,
      rule: JSON.parse(JSON.stringify(of.rule)) as Json,
      opensAt: of.opensAt,
      closesAt: of.closesAt,
      registered: of.registered,
      voters,
      ...(of.publicKey && { publicKey: of.publicKey }),
    },
    personal: { author: of.author },
    public: true,
    ...restsOn(of),
  });

/** What it settles, and each thing one chooses among: a ballot stands on the thread of all of them. */
function restsOn({ about, rule }: Pick<Ballot, 'about' | 'rule'>): Pick<BallotFact, 'links'> {
  const things = [about, ...rule.options.map(({ thing }) => thing)].filter((one) => one !== undefined);
  const once = [...new Map(things.map((one) => [one.id, one])).values()];
  return once.length ? { links: once.map((to) => ({ to, as: 'rests-on' as const })) } : {};
}

/** That somebody voted and by which way; never what. */
export const signed = (of: Ballot, channel: string, person: Id | undefined, again: boolean): BallotFact =>
  said('RollSigned', of, { data: { channel, again }, ...(person && { personal: { person } }), public: false });

export const paperCounted = (of: Ballot, papers: number, explained: boolean): BallotFact =>
  said('PaperCounted', of, { data: { papers, explained }, public: true });

export const tellerReady = (of: Ballot, teller: Id): BallotFact =>
  said('TellerReady', of, { data: {}, personal: { teller }, public: false });

export const codesPrinted = (of: Ballot, codes: number): BallotFact =>
  said('BallotCodesPrinted', of, { data: { codes }, public: false });

export const stopped = (of: Stopped): BallotFact =>
  said('BallotStopped', of, { data: { question: of.question }, personal: { reason: of.reason }, public: true });

export const closed = (of: Ballot): BallotFact =>
  said('BallotClosed', of, { data: { question: of.question }, public: true });

/** The hashes of the one file: who changes it afterwards is found out. */
export const counted = (of: Counted, result: { input: string; hash: string; voted: number; adopted: boolean }) =>
  said('BallotCounted', of, { data: { question: of.question, ...result }, public: true });

export const keyDestroyed = (of: Ballot, envelopes: number, shares: number): BallotFact =>
  said('BallotKeyDestroyed', of, { data: { envelopes, shares }, public: true });

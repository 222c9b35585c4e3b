import { newId, unwrap, type Id } from '@mondee/kernel';
import { openShare, readRule, sealChoice, type BallotRule } from '@mondee/domain/ballots';
import { base64url, fromBase64url, newKeyPair, type KeyPair } from '@mondee/methods/sealing';
import { CAST } from '@mondee/testing/cast';
import type { TestApp } from './test-app';

type Answered = { readonly id?: Id; readonly code?: string; readonly field?: string } & Record<string, unknown>;
const REFUSED = '... on Refusal { code field message params { name value } }';
const FIELDS: Readonly<Record<string, string>> = {
  castBallot: `... on BallotReceipt { id words fingerprint replaces }`,
  signRollAtBooth: '... on SignedRoll { id }',
  admitToScreen: '... on SignedRoll { id screenCode }',
  printBallotCodes: '... on PrintedCodes { id codes { label code } }',
  enterPaperCount: '... on PaperCount { id hands settled signed explanation }',
};
const INPUTS: Readonly<Record<string, string>> = {
  draftBallot: 'DraftBallotInput',
  makeTellerKey: 'TellerKeyInput',
  openBallot: 'OpenBallotInput',
  castBallot: 'CastBallotInput',
  stopBallot: 'StopBallotInput',
  openCount: 'OpenCountInput',
  signRollAtBooth: 'SignRollInput',
  admitToScreen: 'SignRollInput',
  enterPaperCount: 'PaperCountInput',
  printBallotCodes: 'BallotActInput',
};

export const OPENS = '2026-11-22T08:00:00.000Z';
export const CLOSES = '2026-11-29T18:00:00.000Z';
export const YES_NO = { method: 'yes-no', secrecy: 'secret', channels: ['web', 'desk', 'paper'], options: [] };

/** What specs of ballots begin with: an organiser, two tellers with keys on their own devices, a list, voters who seal. */
export class Voting {
  readonly keys = new Map<Id, KeyPair>();
  private readonly cookies = new Map<Id, string>();

  constructor(readonly app: TestApp) {}

  async as(person: Id): Promise<string> {
    const known = this.cookies.get(person) ?? (await this.app.signIn(person));
    this.cookies.set(person, known);
    return known;
  }

  /** So many new residents. */
  async people(many: number): Promise<Id[]> {
    const ids = Array.from({ length: many }, () => newId(Date.now()));
    for (const [at, id] of ids.entries())
      await this.app.owner.query(
        `INSERT INTO person (id, name, email, commune_code, created_at) VALUES ($1, $2, $3, $4, now())`,
        [id, `Électrice ${at + 1}`, `${id}@spec.example`, CAST.jeanne.commune],
      );
    return ids;
  }

  async does(act: string, input: object, cookie?: string): Promise<Answered> {
    const fields = FIELDS[act] ?? '... on Ballot { id state publicKey registered }';
    const query = `mutation($input: ${INPUTS[act]}!) { it: ${act}(input: $input) { ${fields} ${REFUSED} } }`;
    const answer = await this.app.ask<{ it: Answered }>(query, { input }, cookie);
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data.it;
  }

  async drafted(rule: object, more: object = {}): Promise<Id> {
    const made = await this.does(
      'draftBallot',
      {
        question: 'Une navette le jour du marché ?',
        ...{ opensAt: OPENS, closesAt: CLOSES, tellers: [CAST.bruno.id, CAST.irene.id] },
        rule: JSON.stringify(rule),
        ...more,
      },
      await this.as(CAST.irene.id),
    );
    if (!made.id) throw new Error(JSON.stringify(made));
    return made.id;
  }

  /** A ballot of these people, with its tellers' keys made; open. */
  async opened(rule: object, csv: string, more: object = {}): Promise<Id> {
    const ballot = await this.drafted(rule, more);
    await this.readyTellers(ballot);
    const open = await this.does('openBallot', { ballotId: ballot, csv }, await this.as(CAST.irene.id));
    if (open['state'] !== 'OPEN') throw new Error(JSON.stringify(open));
    return ballot;
  }

  async readyTellers(ballot: Id): Promise<void> {
    for (const teller of [CAST.bruno.id, CAST.irene.id]) {
      const pair = newKeyPair();
      this.keys.set(teller, pair);
      await this.does(
        'makeTellerKey',
        { ballotId: ballot, publicKey: base64url(pair.publicKey) },
        await this.as(teller),
      );
    }
  }

  async ballot(id: Id): Promise<{ rule: BallotRule; key: Uint8Array; answer: Record<string, unknown> }> {
    const { data } = await this.app.ask<{
      ballot: { publicKey: string; rule: { json: string } } & Record<string, unknown>;
    }>(
      `query($id: ID!) { ballot(id: $id) { id state publicKey registered question rule { json sentences envelopeSize }
         turnout { onList voted byChannel { key voted } byCollege { key voted } }
         result { sentence adopted winners hash json unreadable fileAddress namedVotes { name choice } } } }`,
      { id },
    );
    const { ballot } = data!;
    return {
      rule: unwrap(readRule(JSON.parse(ballot.rule.json))),
      key: fromBase64url(ballot.publicKey ?? '')!,
      answer: ballot,
    };
  }

  /** Sealed as the browser seals it. */
  async envelope(id: Id, choice: unknown): Promise<string> {
    const { rule, key } = await this.ballot(id);
    return base64url(await sealChoice(id, rule, choice as never, key));
  }

  async casts(ballot: Id, person: Id, choice: unknown): Promise<Answered> {
    return this.does(
      'castBallot',
      { ballotId: ballot, envelope: await this.envelope(ballot, choice) },
      await this.as(person),
    );
  }

  /** Each teller opens their own part, on their own device. */
  async shares(ballot: Id): Promise<{ tellerId: string; share: string }[]> {
    const opened: { tellerId: string; share: string }[] = [];
    for (const teller of [CAST.bruno.id, CAST.irene.id]) {
      const { data } = await this.app.ask<{
        viewer: { tellerId: string };
        all: { tellerId: string; sealed: string }[];
      }>(
        `query($id: ID!) { viewer: ballotViewer(id: $id) { tellerId } all: sealedShares(id: $id) { tellerId sealed } }`,
        { id: ballot },
        await this.as(teller),
      );
      const own = data!.all.find(({ tellerId }) => tellerId === data!.viewer.tellerId);
      const share = own && (await openShare(ballot, fromBase64url(own.sealed)!, this.keys.get(teller)!.privateKey));
      if (own && share) opened.push({ tellerId: own.tellerId, share: base64url(share) });
    }
    return opened;
  }

  async counts(ballot: Id): Promise<Answered> {
    this.app.clock.set(CLOSES);
    return this.does(
      'openCount',
      { ballotId: ballot, shares: await this.shares(ballot) },
      await this.as(CAST.irene.id),
    );
  }
}

export const csvOf = (people: readonly Id[], more = ''): string =>
  ['person' + (more && ',college'), ...people.map((id) => id + more)].join('\n');

import { Inject, Injectable } from '@nestjs/common';
import { unwrap, type Id } from '@mondee/kernel';
import { openShare } from '@mondee/domain/ballots';
import { base64url, type KeyPair } from '@mondee/methods/sealing';
import { CAST } from '@mondee/testing/cast';
import { BALLOTS } from '@mondee/testing/story';
import { NOBODY, type Viewer } from '../platform/access/viewer';
import type { Seed, SeedStep } from '../platform/rooms/define-room';
import { at } from '../platform/rooms/story-time';
import { BallotStore } from './ballot.store';
import {
  BORN,
  BUDGET_COMMUNES,
  CHOICES,
  COLLEGES,
  EVERYBODY,
  GRADES,
  LETTERS,
  NAMES,
  PROJECTS,
  SAID,
} from './ballots-story.seed';
import { CastBallot } from './cast-ballot';
import { CloseBallot } from './close-ballot';
import { demonstrationPair } from './demonstration-keys';
import { DraftBallot } from './draft-ballot';
import { KeepBooth } from './keep-booth';
import { OpenBallot } from './open-ballot';
import { OpenCount } from './open-count';

const of = ({ id, roles }: { id: Id; roles: readonly string[] }): Viewer => ({ person: id, roles, mandates: [] });
const IRENE = of(CAST.irene);
const TELLERS = [CAST.bruno, CAST.aline];

/** A budget that is over, a vote by colleges that failed on one quorum, and a vote one can take part in today. */
@Injectable()
export class BallotsSeed implements Seed {
  private readonly keys = new Map<Id, KeyPair>();
  private codes: readonly string[] = [];

  constructor(
    @Inject(DraftBallot) private readonly drafting: DraftBallot,
    @Inject(OpenBallot) private readonly opening: OpenBallot,
    @Inject(CastBallot) private readonly casting: CastBallot,
    @Inject(KeepBooth) private readonly booth: KeepBooth,
    @Inject(CloseBallot) private readonly closing: CloseBallot,
    @Inject(OpenCount) private readonly counting: OpenCount,
    @Inject(BallotStore) private readonly ballots: BallotStore,
  ) {}

  steps(): readonly SeedStep[] {
    return [...this.budget(), ...this.colleges(), ...this.market()];
  }

  private budget(): SeedStep[] {
    const rule = {
      ...{ method: 'equal-shares', secrecy: 'secret-codes', channels: ['web', 'desk'], showsBallots: true },
      options: PROJECTS.map(([key, name, cost, commune]) => ({ key, name, cost, commune })),
      budget: {
        amount: 40_000,
        withinBudget: true,
        minVotes: 3,
        incompatible: [['6', '8']],
        communes: BUDGET_COMMUNES,
      },
    };
    const lines = Array.from(
      { length: LETTERS },
      (_, n) => `Courrier ${n + 1},${PROJECTS[n % PROJECTS.length]![3]},${BORN[n % BORN.length]}`,
    );
    return [
      {
        at: at(60, '09:00'),
        run: async () => {
          await this.draft(
            BALLOTS.budget,
            'Quels projets pour le premier budget participatif ?',
            rule,
            [60, 45],
            TELLERS,
          );
          await this.open(BALLOTS.budget, ['label,commune,born', ...lines].join('\n'));
          const printed = unwrap(await this.booth.printCodes(IRENE, BALLOTS.budget));
          this.codes = printed.codes.map(({ code }) => code);
        },
      },
      {
        at: at(50, '18:00'),
        run: async () => {
          for (const [n, choice] of CHOICES.entries())
            await this.cast(BALLOTS.budget, NOBODY, JSON.stringify(choice), this.codes[n]);
        },
      },
      {
        at: at(44, '09:00'),
        run: async () => {
          unwrap(await this.closing.run(BALLOTS.budget));
          const shares = (await this.ballots.shares(undefined, BALLOTS.budget)).map(
            async ({ teller, person, sealed }) => {
              const share = await openShare(BALLOTS.budget, new Uint8Array(sealed), this.keys.get(person)!.privateKey);
              return { tellerId: teller, share: base64url(share!) };
            },
          );
          unwrap(await this.counting.run(of(CAST.bruno), BALLOTS.budget, await Promise.all(shares)));
        },
      },
    ];
  }

  /** Two colleges voted in number; too few residents did, and the rule asks each for its half. */
  private colleges(): SeedStep[] {
    const rule = {
      ...{ method: 'yes-no', secrecy: 'open', channels: ['web'], options: [] },
      colleges: Object.entries(COLLEGES).map(([id, { name }]) => ({ id, name })),
      quorum: { threshold: '1/2', base: 'cast', each: true },
      majorities: [{ kind: 'simple', over: 'each' }],
    };
    const csv = Object.entries(COLLEGES).flatMap(([id, { people }]) => people.map((one) => `${one.id},${id}`));
    return [
      {
        at: at(25, '09:00'),
        run: async () => {
          await this.draft(
            BALLOTS.colleges,
            'Le comité adopte-t-il la charte des chemins partagés ?',
            rule,
            [25, 18],
            [],
          );
          await this.open(BALLOTS.colleges, ['person,college', ...csv].join('\n'));
        },
      },
      {
        at: at(20, '18:00'),
        run: async () => {
          for (const [who, said] of SAID) await this.cast(BALLOTS.colleges, of(who), JSON.stringify(said));
        },
      },
      { at: at(17, '09:00'), run: async () => unwrap(await this.closing.run(BALLOTS.colleges)) },
    ];
  }

  private market(): SeedStep[] {
    const rule = {
      ...{ method: 'majority-judgment', secrecy: 'secret', channels: ['web', 'desk'], grades: GRADES },
      options: NAMES.map((name, n) => ({ key: String(n + 1), name })),
    };
    return [
      {
        at: at(3, '09:00'),
        run: async () => {
          await this.draft(BALLOTS.market, 'Quel marché voulons-nous à La Chapelle ?', rule, [3, -11], TELLERS);
          await this.open(BALLOTS.market, ['person', ...EVERYBODY.map(({ id }) => id)].join('\n'));
        },
      },
      {
        at: at(2, '12:00'),
        run: async () => {
          const grades = { 1: GRADES[1]!, 2: GRADES[0]!, 3: GRADES[2]!, 4: GRADES[3]! };
          await this.cast(BALLOTS.market, of(CAST.karim), JSON.stringify({ grades }));
        },
      },
    ];
  }

  private async draft(
    id: Id,
    question: string,
    rule: object,
    [from, to]: [number, number],
    tellers: readonly { id: Id; roles: readonly string[] }[],
  ) {
    const dates = { opensAt: at(from, '09:00'), closesAt: at(to, '19:00') };
    unwrap(
      await this.drafting.run(IRENE, { ballotId: id, question, rule, ...dates, tellers: tellers.map((one) => one.id) }),
    );
    for (const teller of tellers) {
      const pair = demonstrationPair(teller.id);
      this.keys.set(teller.id, pair);
      unwrap(await this.drafting.makeReady(of(teller), id, base64url(pair.publicKey)));
    }
  }

  private async open(ballotId: Id, csv: string): Promise<void> {
    unwrap(await this.opening.run(IRENE, { ballotId, csv }));
  }

  private async cast(ballotId: Id, viewer: Viewer, choice: string, code?: string): Promise<void> {
    unwrap(await this.casting.run(viewer, { ballotId, choice, ...(code && { code }) }));
  }
}

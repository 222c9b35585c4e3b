import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isId, ok, refuse, type Channel, type Refusal } from '@mondee/kernel';
import {
  canChange,
  canCount,
  canKeepBooth,
  canOrganise,
  canSee,
  canStop,
  isSecret,
  isSoundText,
  isTeller,
  takesVotes,
} from '@mondee/domain/ballots';
import { receiptWords, RECEIPT_WORDS } from '@mondee/methods/sealing';
import type { Clock } from '@mondee/kernel';
import { policyViewer } from '../people';
import { Access, OfViewer, Public } from '../platform/access/access';
import { CONFIG, type Config } from '../platform/config/config';
import { CLOCK } from '../platform/facts/acts';
import { acting, given } from '../platform/graphql/acting';
import { allowed } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { BallotActInput, PaperCountInput, SignRollInput } from './ballot.inputs';
import { ReceiptFoundView } from './ballot-result.view';
import {
  BallotViewerView,
  CodesOutcome,
  PaperCountView,
  PaperOutcome,
  PrintedCodesView,
  refusedView,
  RollLineView,
  SealedShareView,
  SignedRollView,
  SignOutcome,
} from './ballot-viewer.view';
import { BallotStore } from './ballot.store';
import { BoxStore } from './box.store';
import { demonstrationKeyOf } from './demonstration-keys';
import { KeepBooth } from './keep-booth';
import { RefusedVotesStore } from './refused-votes.store';
import { RollStore } from './roll.store';

@Resolver()
export class BoothResolver {
  constructor(
    @Inject(BallotStore) private readonly store: BallotStore,
    @Inject(RollStore) private readonly roll: RollStore,
    @Inject(BoxStore) private readonly box: BoxStore,
    @Inject(RefusedVotesStore) private readonly refused: RefusedVotesStore,
    @Inject(KeepBooth) private readonly booth: KeepBooth,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @OfViewer()
  @Query(() => BallotViewerView, { nullable: true, description: 'A ballot as it concerns who asks.', complexity: 5 })
  async ballotViewer(
    @Args('id', { type: () => ID, description: 'The ballot.' }) id: string,
    @Context() { viewer: asks }: RequestContext,
  ): Promise<BallotViewerView | null> {
    const viewer = policyViewer(asks);
    const ballot = isId(id) ? await this.store.byId(id) : undefined;
    if (!ballot || !canSee(viewer, ballot).ok) return null;
    const line = viewer.person && (await this.roll.ofPerson(ballot.id, viewer.person));
    const takes = takesVotes(ballot, this.clock.now(), 'web');
    const may = () => {
      if (!takes.ok || !viewer.person) return takes.ok ? refuse('people.SignInNeeded') : takes;
      if (!line) return refuse('ballots.NotOnList');
      if (line.recused) return refuse('ballots.Recused');
      return !line.signedBy || line.signedBy === 'web'
        ? ok(true)
        : refuse('ballots.VotedElsewhere', { params: { channel: line.signedBy } });
    };
    const print = line && isSecret(ballot.rule) ? await this.box.fingerprintOf(line.id) : undefined;
    const choice = line && !isSecret(ballot.rule) ? await this.box.namedOf(line.id) : undefined;
    const teller = ballot.tellers.find(({ person }) => person === viewer.person);
    return {
      id: ballot.id,
      onList: !!line && !line.recused,
      ...(line && { weight: line.weight, ...(line.college && { college: line.college }) }),
      ...(line && line.signedBy && { votedBy: line.signedBy as Channel, votedAt: new Date(line.signedAt!) }),
      receipt: print ? [...receiptWords(print)] : [],
      ...(choice !== undefined && { choice: JSON.stringify(choice) }),
      cast: allowed(may()),
      change: allowed(canChange(viewer, ballot)),
      keepBooth: allowed(canKeepBooth(viewer)),
      stop: allowed(canStop(viewer, ballot)),
      count: allowed(canCount(viewer, ballot)),
      ...(teller && { tellerId: teller.id }),
      tellerReady: !!teller?.publicKey,
      refusedVotes: teller || canOrganise(viewer).ok ? (await this.refused.of(ballot.id)).map(refusedView) : [],
      tellerPeople: canChange(viewer, ballot).ok ? ballot.tellers.map(({ person }) => person) : [],
    };
  }

  @Public()
  @Query(() => ReceiptFoundView, {
    description: 'Whether the envelope of a receipt is in the box. It tells no choice.',
    complexity: 3,
  })
  async ballotReceipt(
    @Args('id', { type: () => ID, description: 'The ballot.' }) id: string,
    @Args('words', { type: () => [String], description: 'The six words.' }) words: string[],
  ): Promise<ReceiptFoundView> {
    const start = words.slice(0, 6).map((word) => RECEIPT_WORDS.indexOf(word.trim().toLowerCase()));
    if (!isId(id) || start.length < 6 || start.includes(-1)) return { found: false, counted: false };
    const hex = start.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const [waiting] = await this.box.fingerprintsLike(id, hex);
    const counted = (await this.box.result(id))?.fingerprints.find((print) => print.startsWith(hex));
    const fingerprint = counted ?? waiting;
    return { found: !!fingerprint, counted: !!counted, ...(fingerprint && { fingerprint }) };
  }

  @Access('ballots.hold')
  @OfViewer()
  @Query(() => [SealedShareView], {
    description: 'The sealed parts of the key, for its tellers once it is closed.',
    complexity: 5,
  })
  async sealedShares(
    @Args('id', { type: () => ID, description: 'The ballot.' }) id: string,
    @Context() { viewer }: RequestContext,
  ): Promise<SealedShareView[]> {
    const ballot = isId(id) ? await this.store.byId(id) : undefined;
    if (!ballot || !isTeller(policyViewer(viewer), ballot)) return [];
    const shares = await this.store.shares(undefined, ballot.id);
    return shares.map(({ teller, number, sealed }) => {
      const of = ballot.tellers.find(({ id: one }) => one === teller);
      const shown = this.config.demonstration && of ? demonstrationKeyOf(of) : undefined;
      return {
        ...{ tellerId: teller, name: of?.name ?? '—', number },
        sealed: Buffer.from(sealed).toString('base64url'),
        ...(shown && { demonstrationKey: shown }),
      };
    });
  }

  @Access('ballots.booth')
  @OfViewer()
  @Query(() => [RollLineView], {
    description: 'Lines of the list by a part of the name, for those who keep the booth.',
    complexity: 5,
  })
  async boothLines(
    @Args('id', { type: () => ID, description: 'The ballot.' }) id: string,
    @Args('words', { type: () => String, description: 'A part of the name; two signs at least.' }) words: string,
    @Context() { viewer }: RequestContext,
  ): Promise<RollLineView[]> {
    if (
      !canKeepBooth(policyViewer(viewer)).ok ||
      !isId(id) ||
      words.trim().length < 2 ||
      !isSoundText(words) ||
      words.length > 80
    )
      return [];
    const lines = await this.roll.search(id, words.trim());
    return lines.map(({ id: line, label, college, signedBy }) => ({
      ...{ id: line, label, signed: !!signedBy },
      ...(college && { college }),
      ...(signedBy && { signedBy }),
    }));
  }

  @Access('ballots.booth')
  @Mutation(() => SignOutcome, { description: 'Somebody signs at the booth and gets a paper.', complexity: 10 })
  signRollAtBooth(
    @Args('input', { description: 'Who.' }) { act, ...input }: SignRollInput,
    @Context() { viewer }: RequestContext,
  ): Promise<SignedRollView | Refusal> {
    return acting(
      act,
      (how) => this.booth.signAtBooth(viewer, given(input), how),
      (it) => it,
    );
  }

  @Access('ballots.booth')
  @Mutation(() => SignOutcome, {
    description: 'Somebody is let to the supervised screen, with a code that serves once.',
    complexity: 10,
  })
  admitToScreen(
    @Args('input', { description: 'Who.' }) { act, ...input }: SignRollInput,
    @Context() { viewer }: RequestContext,
  ): Promise<SignedRollView | Refusal> {
    return acting(
      act,
      (how) => this.booth.admitToScreen(viewer, given(input), how),
      (it) => it,
    );
  }

  @Access('ballots.booth')
  @Mutation(() => PaperOutcome, { description: 'What one person counted out of the paper box.', complexity: 10 })
  enterPaperCount(
    @Args('input', { description: 'The count.' }) { act, ...input }: PaperCountInput,
    @Context() { viewer }: RequestContext,
  ): Promise<PaperCountView | Refusal> {
    return acting(
      act,
      (how) => this.booth.enterPaperCount(viewer, given(input), how),
      (it) => it,
    );
  }

  @Access('ballots.open')
  @Mutation(() => CodesOutcome, {
    description: 'Codes for the lines without a person: shown once, printed, handed out.',
    complexity: 50,
  })
  printBallotCodes(
    @Args('input', { description: 'The ballot.' }) { act, ballotId }: BallotActInput,
    @Context() { viewer }: RequestContext,
  ): Promise<PrintedCodesView | Refusal> {
    return acting(
      act,
      (how) => this.booth.printCodes(viewer, ballotId, how),
      (it) => it,
    );
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Act, type Result } from '@mondee/kernel';
import {
  askChange,
  canModerate,
  claim,
  confirmHiding,
  decideAppeal,
  declineHiding,
  dismiss,
  hide,
  moderates,
  release,
  takeBack,
  type Case,
  type HideContext,
  type HideInput,
  type Judged,
} from '@mondee/domain/moderation';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { CaseStore } from './case.store';
import { JudgedThings } from './judged-things';
import { ModerationSettings } from './moderation-settings';
import { TellThoseConcerned, type ModerationMail } from './tell-those-concerned';

type Rule = (one: Case, at: string, ctx: HideContext) => Result<Judged>;

/** What one case came to: a line of its history, and who is written to. */
const TOLD: Partial<Record<Case['state'], { authors?: ModerationMail; reporters?: ModerationMail }>> = {
  hidden: { authors: 'hidden', reporters: 'reportHidden' },
  asked: { authors: 'asked' },
  dismissed: { reporters: 'reportKept' },
  upheld: { authors: 'upheld' },
  restored: { authors: 'restored', reporters: 'reportKept' },
};

/** All that moderators do with a case. The row is held: of two who decide at once one does, the other is told. */
@Injectable()
export class JudgeCase {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(CaseStore) private readonly cases: CaseStore,
    @Inject(JudgedThings) private readonly things: JudgedThings,
    @Inject(ModerationSettings) private readonly settings: ModerationSettings,
    @Inject(TellThoseConcerned) private readonly tell: TellThoseConcerned,
  ) {}

  claim(viewer: Viewer, id: string): Promise<Result<Case>> {
    return this.judge(viewer, id, undefined, claim);
  }

  release(viewer: Viewer, id: string): Promise<Result<Case>> {
    return this.judge(viewer, id, undefined, release);
  }

  hide(viewer: Viewer, id: string, input: HideInput): Promise<Result<Case>> {
    return this.judge(viewer, id, input.explanation, (one, at, ctx) => hide(one, input, at, ctx));
  }

  second(viewer: Viewer, id: string, agrees: boolean): Promise<Result<Case>> {
    return this.judge(viewer, id, undefined, agrees ? confirmHiding : declineHiding, agrees ? undefined : 'declined');
  }

  dismiss(viewer: Viewer, id: string, text: unknown): Promise<Result<Case>> {
    return this.judge(viewer, id, text, (one, at, ctx) => dismiss(one, text, at, ctx));
  }

  askChange(viewer: Viewer, id: string, text: unknown): Promise<Result<Case>> {
    return this.judge(viewer, id, text, (one, at, ctx) => askChange(one, text, at, ctx));
  }

  decideAppeal(viewer: Viewer, id: string, input: { restore: boolean; text: unknown }): Promise<Result<Case>> {
    return this.judge(viewer, id, input.text, (one, at, ctx) => decideAppeal(one, input, at, ctx));
  }

  takeBack(viewer: Viewer, id: string, text: unknown): Promise<Result<Case>> {
    return this.judge(viewer, id, text, (one, at, ctx) => takeBack(one, text, at, ctx));
  }

  private judge(viewer: Viewer, id: string, words: unknown, rule: Rule, did?: string): Promise<Result<Case>> {
    return this.acts.perform<Case>(viewer, undefined, async (tx, act) => {
      // Who does not moderate learns nothing of which cases there are.
      if (!moderates(viewer).length) return canModerate(viewer) as Result<never>;
      const one = await this.cases.hold(tx, id);
      if (!one) return refuse('moderation.NotFound');
      const may = canModerate(viewer, one);
      if (!may.ok) return may;
      const thing = await this.things.one(one.of);
      const parts = thing?.parts.filter(({ alone }) => alone).map(({ name }) => name) ?? [];
      const hands = thing?.hands ?? one.authors;
      const outcome = rule(one, act.at, { viewer, rules: this.settings.rules(), hands, parts });
      if (!outcome.ok) return outcome;
      const { state, facts } = outcome.value;
      await this.cases.save(tx, state);
      if (state.state !== one.state) await this.settled(tx, act, state, words, did);
      return done(state, ...facts);
    });
  }

  private async settled(tx: Tx, act: Act, one: Case, words: unknown, did?: string): Promise<void> {
    const by = act.actor.kind === 'person' ? { by: act.actor.person } : {};
    const said = typeof words === 'string' ? { words } : {};
    await this.cases.addStep(tx, one.id, { did: did ?? one.state, at: act.at, ...by, ...said });
    const told = TOLD[one.state];
    if (told?.authors) await this.tell.authors(tx, one, told.authors);
    if (told?.reporters) await this.tell.reporters(tx, one, told.reporters);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { countedPerson, refuse, type Result } from '@mondee/kernel';
import { appeal, sayChanged, type Case, type Judged, type ModerationContext } from '@mondee/domain/moderation';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { CaseStore } from './case.store';
import { ModerationSettings } from './moderation-settings';
import { TellThoseConcerned } from './tell-those-concerned';

/** What authors do about their own case: say that they changed it, or appeal. A clerk may do it for whom they help. */
@Injectable()
export class AnswerCase {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(CaseStore) private readonly cases: CaseStore,
    @Inject(ModerationSettings) private readonly settings: ModerationSettings,
    @Inject(TellThoseConcerned) private readonly tell: TellThoseConcerned,
  ) {}

  appeal(viewer: Viewer, id: string, text: unknown, how?: ActRequest): Promise<Result<Case>> {
    return this.answer(viewer, id, text, how, (one, at, ctx) => appeal(one, text, at, ctx));
  }

  sayChanged(viewer: Viewer, id: string, how?: ActRequest): Promise<Result<Case>> {
    return this.answer(viewer, id, undefined, how, sayChanged);
  }

  private answer(
    viewer: Viewer,
    id: string,
    words: unknown,
    how: ActRequest | undefined,
    rule: (one: Case, at: string, ctx: Omit<ModerationContext, 'hands'>) => Result<Judged>,
  ): Promise<Result<Case>> {
    return this.acts.perform<Case>(viewer, how, async (tx, act) => {
      const one = await this.cases.hold(tx, id);
      if (!one) return refuse('moderation.NotFound');
      const person = countedPerson(act);
      const outcome = rule(one, act.at, {
        viewer: { roles: [], ...(person && { person }) },
        rules: this.settings.rules(),
      });
      if (!outcome.ok) return outcome;
      const { state, facts } = outcome.value;
      await this.cases.save(tx, state);
      const did = state.state === 'appealed' ? 'appealed' : 'changed';
      const said = typeof words === 'string' ? { words } : {};
      await this.cases.addStep(tx, one.id, { did, at: act.at, ...said, ...(person && { by: person }) });
      if (state.state === 'appealed') await this.tell.authors(tx, state, 'appealed');
      return done(state, ...facts);
    });
  }
}

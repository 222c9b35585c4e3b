import { Inject, Injectable } from '@nestjs/common';
import { ref, unwrap, type Id } from '@mondee/kernel';
import { CAST, type CastName } from '@mondee/testing/cast';
import { PROPOSALS } from '@mondee/testing/story';
import { NOBODY, type Viewer } from '../platform/access/viewer';
import type { Seed, SeedStep } from '../platform/rooms/define-room';
import { at } from '../platform/rooms/story-time';
import { AnswerCase } from './answer-case';
import { CaseStore } from './case.store';
import { EndTerms } from './end-terms';
import { JudgeCase } from './judge-case';
import { MODERATED, type Told } from './moderation-story.seed';
import { ReportContent } from './report-content';

/** What was reported and decided in the demonstration, by the acts people use. */
@Injectable()
export class ModerationSeed implements Seed {
  constructor(
    @Inject(ReportContent) private readonly report: ReportContent,
    @Inject(JudgeCase) private readonly judge: JudgeCase,
    @Inject(AnswerCase) private readonly answers: AnswerCase,
    @Inject(EndTerms) private readonly terms: EndTerms,
    @Inject(CaseStore) private readonly cases: CaseStore,
  ) {}

  steps(): readonly SeedStep[] {
    return MODERATED.map((told) => ({ at: at(told.daysAgo, told.time ?? '11:40'), run: () => this.tell(told) }));
  }

  private async tell(told: Told): Promise<unknown> {
    const of = ref('proposal', PROPOSALS[told.of]);
    if (told.did === 'term') return this.terms.run();
    if (told.did === 'reported')
      return unwrap(await this.report.run(told.by ? viewerOf(told.by) : NOBODY, of, told.notice, 'fr'));
    const viewer = viewerOf(told.by);
    const id = await this.caseOf(of.id);
    if (told.did === 'appealed') return unwrap(await this.answers.appeal(viewer, id, told.text));
    unwrap(await this.judge.claim(viewer, id));
    if (told.did === 'hidden') return unwrap(await this.judge.hide(viewer, id, told.decision));
    if (told.did === 'dismissed') return unwrap(await this.judge.dismiss(viewer, id, told.text));
    if (told.did === 'asked') return unwrap(await this.judge.askChange(viewer, id, told.text));
    return unwrap(await this.judge.decideAppeal(viewer, id, { restore: told.did === 'restored', text: told.text }));
  }

  private async caseOf(thing: Id): Promise<Id> {
    const found = await this.cases.latestOf(thing);
    if (!found) throw new Error(`The story reported nothing of ${thing}`);
    return found.case.id;
  }
}

function viewerOf(name: CastName): Viewer {
  const { id, roles } = CAST[name];
  return { person: id, roles, mandates: [] };
}

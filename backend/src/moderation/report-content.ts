import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isId, newId, refuse, type Act, type Clock, type Language, type Ref, type Result } from '@mondee/kernel';
import { report, type Report, type ReportInput } from '@mondee/domain/moderation';
import type { Viewer } from '../platform/access/viewer';
import { Acts, CLOCK, done } from '../platform/facts/acts';
import { CaseStore } from './case.store';
import { JudgedThings } from './judged-things';
import { ModerationSettings } from './moderation-settings';
import { ReportStore } from './report.store';
import { TellThoseConcerned } from './tell-those-concerned';

/** Without I, L, O, U: nobody mistakes one letter for another, or reads a word. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Somebody, known or not, says that a thing breaks the law or the charter. */
@Injectable()
export class ReportContent {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(CaseStore) private readonly cases: CaseStore,
    @Inject(ReportStore) private readonly reports: ReportStore,
    @Inject(JudgedThings) private readonly things: JudgedThings,
    @Inject(ModerationSettings) private readonly settings: ModerationSettings,
    @Inject(TellThoseConcerned) private readonly tell: TellThoseConcerned,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(
    viewer: Viewer,
    of: { kind: string; id: string },
    input: ReportInput,
    language: Language,
  ): Promise<Result<Report>> {
    // one reports what one sees: of another's draft, or of what is hidden already, nothing is told here
    if (!isId(of.id) || !(await this.things.reportable(of as Ref, viewer, language)))
      return refuse('moderation.NotReportable');
    const thing = await this.things.one(of as Ref, language);
    if (!thing) return refuse('moderation.NotReportable');
    return this.acts.run(this.act(viewer), async (tx, { at }) => {
      const known = await this.cases.holdOpenOf(tx, of as Ref);
      const ids = { reportId: newId(Date.parse(at)), caseId: newId(Date.parse(at)), receipt: receipt() };
      const outcome = report(of as Ref, input, {
        ...{ rules: this.settings.rules(), ...ids, at, language, authors: thing.authors },
        ...(viewer.person && { person: viewer.person }),
        ...(known && { known }),
        ...(thing.commune !== undefined && { commune: thing.commune }),
      });
      if (!outcome.ok) return outcome;
      const { state, report: received, facts } = outcome.value;
      await this.cases.save(tx, state);
      await this.reports.add(tx, received);
      await this.cases.addStep(tx, state.id, { did: 'reported', at });
      await this.tell.received(tx, received);
      return done(received, ...facts);
    });
  }

  /** Anyone may, so nobody is asked to be somebody. */
  private act({ person }: Viewer): Act {
    const at = this.clock.now();
    const actor = person ? ({ kind: 'person', person } as const) : ({ kind: 'system', name: 'report' } as const);
    return { id: newId(Date.parse(at)), actor, channel: 'web', at };
  }
}

/** Sixty bits of chance, in three groups one can read out on the telephone. */
function receipt(): string {
  const letters = [...randomBytes(12)].map((byte) => LETTERS[byte % 32]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

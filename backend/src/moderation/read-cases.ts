import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Id, Language } from '@mondee/kernel';
import {
  appealUntil,
  basisOf,
  canAppeal,
  canClaim,
  canDecide,
  claimHolds,
  hints,
  type Case,
  type Report,
} from '@mondee/domain/moderation';
import { message } from '@mondee/messages';
import { Authors } from '../platform/access/authors';
import { Contacts } from '../platform/access/contacts';
import type { Viewer } from '../platform/access/viewer';
import { Database } from '../platform/database/database';
import { CLOCK } from '../platform/facts/acts';
import { allowed } from '../platform/graphql/refusal.view';
import type { ModeratedText } from '../platform/rooms/define-room';
import type { StoredCase } from './case-row';
import { CaseStore, type Step } from './case.store';
import type { CaseView, DecisionView, NoteView, OwnCaseView } from './case.view';
import { JudgedThings } from './judged-things';
import { ModerationSettings } from './moderation-settings';
import { ReportStore } from './report.store';

/** What one case is shown with. */
interface Shown {
  readonly thing?: ModeratedText;
  readonly reports: readonly Report[];
  readonly steps: readonly Step[];
  readonly names: ReadonlyMap<Id, string>;
  /** Authors who can be written to. */
  readonly reached: ReadonlySet<Id>;
}

/** Cases as moderators read them, and as their authors do: without who reported, nor who decided. */
@Injectable()
export class ReadCases {
  constructor(
    @Inject(CaseStore) private readonly cases: CaseStore,
    @Inject(ReportStore) private readonly reports: ReportStore,
    @Inject(JudgedThings) private readonly things: JudgedThings,
    @Inject(Authors) private readonly authors: Authors,
    @Inject(Contacts) private readonly contacts: Contacts,
    @Inject(Database) private readonly database: Database,
    @Inject(ModerationSettings) private readonly settings: ModerationSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A constant number of statements, however many cases. */
  async forModerators(found: readonly StoredCase[], viewer: Viewer, language: Language): Promise<CaseView[]> {
    const ids = found.map(({ case: { id } }) => id);
    const refs = found.map(({ case: { of } }) => of);
    const [things, reports, steps] = await Promise.all([
      this.things.many(refs, language),
      this.reports.ofCases(ids),
      this.cases.stepsOf(ids),
    ]);
    const names = await this.names(found, reports, steps);
    const reached = await this.reached(found);
    return found.map((one, i) => {
      const thing = things.get(one.case.of.id);
      return this.view(
        one,
        { ...(thing && { thing }), reports: reports[i]!, steps: steps[i]!, names, reached },
        viewer,
        language,
      );
    });
  }

  async forAuthor(found: readonly StoredCase[], viewer: Viewer, language: Language): Promise<OwnCaseView[]> {
    const refs = found.map(({ case: { of } }) => of);
    const things = await this.things.many(refs, language);
    const rules = this.settings.rules();
    return found.map(({ case: one, number }) => {
      const thing = things.get(one.of.id);
      const until = appealUntil(one, rules);
      const { id, state } = one;
      return {
        ...{ id, number, state, label: thing?.label ?? message(language, 'moderation.gone', {}) },
        ...(thing && { path: thing.path }),
        ...notes(one, language, thing),
        ...(until && { appealUntil: until }),
        appealDays: rules.appealDays,
        viewerCan: {
          appeal: allowed(canAppeal(one, this.clock.now(), { viewer, rules })),
          sayChanged: state === 'asked',
        },
      };
    });
  }

  private view({ case: one, number }: StoredCase, shown: Shown, viewer: Viewer, language: Language): CaseView {
    const now = this.clock.now();
    const rules = this.settings.rules();
    const { thing, reports, names } = shown;
    const held = claimHolds(one, now) ? one.claim : undefined;
    const ctx = { viewer, rules, hands: thing?.hands ?? one.authors };
    const { id, state, urgent, openedAt, due } = one;
    return {
      ...{ id, number, state, urgent, openedAt, due, kind: one.of.kind, overdue: due < now },
      label: thing?.label ?? message(language, 'moderation.gone', {}),
      ...(thing && { path: thing.path }),
      public: thing?.public ?? false,
      toTellInPerson: one.authors.some((author) => !shown.reached.has(author)),
      ...(held && { claimedBy: names.get(held.by) ?? '—', claimedUntil: held.until }),
      mine: held !== undefined && held.by === viewer.person,
      parts: (thing?.parts ?? []).map((part) => ({
        ...part,
        hints: hints(part.text, rules).map(({ from, to, why }) => ({ begin: from, end: to, why })),
      })),
      around: thing?.around ?? [],
      reports: reports.map(({ id, reason, explanation, person, name, receivedAt }) => {
        const from = (person && names.get(person)) ?? name;
        return { id, reason, explanation, receivedAt, ...(from && { from }) };
      }),
      steps: shown.steps.map(({ by, ...step }) => ({ ...step, ...(by && { by: names.get(by) ?? '—' }) })),
      ...notes(one, language, thing, reports.length > 0),
      viewerCan: { claim: allowed(canClaim(one, now, ctx)), decide: allowed(canDecide(one, now, ctx)) },
    };
  }

  private async reached(found: readonly StoredCase[]): Promise<Set<Id>> {
    const authors = [...new Set(found.flatMap(({ case: one }) => one.authors))];
    const contacts = authors.length ? await this.contacts.of(this.database, authors) : [];
    return new Set(contacts.map(({ person }) => person));
  }

  private async names(
    found: readonly StoredCase[],
    reports: readonly (readonly Report[])[],
    steps: readonly (readonly Step[])[],
  ): Promise<Map<Id, string>> {
    const persons = [
      ...found.map(({ case: { claim } }) => claim?.by),
      ...reports.flat().map(({ person }) => person),
      ...steps.flat().map(({ by }) => by),
    ];
    const ids = [...new Set(persons)].filter((id) => id !== undefined);
    const names = ids.length ? await this.authors.ofPersons(ids) : [];
    return new Map(ids.map((id, i) => [id, names[i]!.name]));
  }
}

type Notes = { ask?: NoteView; decision?: DecisionView; appeal?: NoteView; settlement?: NoteView };

function notes(one: Case, language: Language, thing?: ModeratedText, reported = true): Notes {
  const decision = 'decision' in one ? one.decision : undefined;
  const scopeLabel = thing?.parts.find(({ name }) => name === decision?.scope)?.label;
  return {
    ...(one.ask && { ask: { at: one.ask.at, text: one.ask.text, due: one.ask.until } }),
    ...(decision && {
      decision: { ...decision, basis: basisOf(decision.reason), reported, ...(scopeLabel && { scopeLabel }) },
    }),
    ...('appeal' in one && one.appeal && { appeal: { at: one.appeal.at, text: one.appeal.text, due: one.appeal.due } }),
    ...('settlement' in one && { settlement: one.settlement }),
  };
}

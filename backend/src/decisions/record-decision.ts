import { Inject, Injectable } from '@nestjs/common';
import { isDay, isId, newId, ok, refuse, type Id, type Ref, type Result } from '@mondee/kernel';
import { record, type Decision, type DecisionInput } from '@mondee/domain/decisions';
import { ruleContext } from '../people';
import { NOBODY, type ActRequest, type Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { FactStore } from '../platform/facts/facts.store';
import { Rooms } from '../platform/rooms/rooms';
import { DecisionPlace } from './decision-place';
import { DecisionStore } from './decision.store';

/** More than any real decision names; a bound so that a hostile list costs nothing. */
const MOST_NAMED = 50;

export interface RecordedInput extends Omit<DecisionInput, 'answers' | 'restsOn'> {
  /** Made on the device of the author: the same sending twice records one decision. */
  readonly decisionId?: string;
  readonly answers?: readonly string[];
  readonly restsOn?: readonly string[];
  readonly decidedOn?: string;
}

/** Records what a body decided, and gives it the next number of its year. */
@Injectable()
export class RecordDecision {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(DecisionStore) private readonly decisions: DecisionStore,
    @Inject(FactStore) private readonly facts: FactStore,
    @Inject(Rooms) private readonly rooms: Rooms,
    @Inject(DecisionPlace) private readonly place: DecisionPlace,
  ) {}

  async run(viewer: Viewer, input: RecordedInput, how?: ActRequest): Promise<Result<Decision>> {
    const { decisionId, answers: answered = [], restsOn: basis = [], ...rest } = input;
    if (typeof decisionId === 'string' && !isId(decisionId)) return refuse('platform.NotAnId', { field: 'decisionId' });
    const named = readIds({ answers: answered, restsOn: basis });
    if (!named.ok) return named;
    // Before the transaction: what is on line stays so, and no second connection is wanted inside it.
    const known = await this.onLine(named.value);
    const byId = new Map(known.map((one) => [one.id, one]));
    const refs = (ids: readonly string[], missing: string): Ref[] =>
      ids.map((id) => byId.get(id as Id) ?? { kind: missing, id: id as Id });
    const answers = refs(answered, 'proposal');
    if (answers.some(({ kind }) => kind !== 'proposal')) return refuse('decisions.UnknownThing', { field: 'answers' });
    const commune = await this.place.ofProposals(answers.map(({ id }) => id));
    return this.acts.perform(viewer, how, async (tx, act) => {
      const id = (decisionId as Id | undefined) ?? newId(Date.parse(act.at));
      // PostgreSQL knows no year 0; what is no day at all the rule refuses.
      if (input.decidedOn?.startsWith('0000')) return refuse('decisions.BadDate', { field: 'decidedOn' });
      const year = isDay(input.decidedOn) ? Number(input.decidedOn.slice(0, 4)) : 0;
      const next = await this.decisions.nextRank(tx, year);
      const before = await this.decisions.find(tx, id);
      if (before) return before.author === viewer.person ? done(before) : refuse('decisions.NotFound');
      const outcome = record({ ...rest, answers, restsOn: refs(basis, 'unknown') }, act, {
        ...ruleContext(viewer),
        id,
        next,
        known,
        ...(commune && { commune }),
      });
      if (!outcome.ok) return outcome;
      await this.decisions.insert(tx, outcome.value.state, next, act.channel);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }

  /** Those of these ids that name a thing which anybody may read and which can be shown. */
  private async onLine(ids: readonly Id[]): Promise<Ref[]> {
    if (!ids.length) return [];
    const refs = await this.facts.publicSubjects(ids);
    const kinds = [...new Set(refs.map(({ kind }) => kind))];
    const seen = await Promise.all(
      kinds.map(async (kind) => {
        const of = refs.filter((one) => one.kind === kind).map(({ id }) => id);
        const views = await this.rooms.describer(kind)?.views?.(of, NOBODY);
        return (views ?? []).map(({ id }): Ref => ({ kind, id }));
      }),
    );
    return seen.flat();
  }
}

function readIds(named: Record<'answers' | 'restsOn', readonly string[]>): Result<Id[]> {
  const ids: Id[] = [];
  for (const [field, list] of Object.entries(named)) {
    if (list.length > MOST_NAMED) return refuse('platform.TooMany', { field, params: { max: MOST_NAMED } });
    for (const id of list)
      if (isId(id)) ids.push(id);
      else return refuse('platform.NotAnId', { field });
  }
  return ok(ids);
}

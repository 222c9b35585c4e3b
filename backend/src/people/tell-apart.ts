import { Inject, Injectable } from '@nestjs/common';
import { isId, refuse, type Id, type Result } from '@mondee/kernel';
import { canHelp, duplicateHints, receives, tellApart, type Compared, type DuplicateHint } from '@mondee/domain/people';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { DuplicateStore } from './duplicate.store';
import { policyViewer, ruleContext } from './policy-viewer';

/** Accounts that may be one human's, for a clerk to look at; nothing is ever blocked by it. */
@Injectable()
export class TellApart {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(DuplicateStore) private readonly store: DuplicateStore,
  ) {}

  /** Hints not settled yet, between those whom the viewer receives; none for who does not receive people. */
  async hints(viewer: Viewer): Promise<{ hint: DuplicateHint; people: readonly [Compared, Compared] }[]> {
    if (!canHelp(policyViewer(viewer)).ok) return [];
    const [people, apart] = await Promise.all([this.store.all(receives(policyViewer(viewer))), this.store.toldApart()]);
    const byId = new Map(people.map((person) => [person.id, person]));
    return duplicateHints(people)
      .filter(({ pair }) => !apart.has(pair.join()))
      .slice(0, 100)
      .map((hint) => ({ hint, people: [byId.get(hint.pair[0])!, byId.get(hint.pair[1])!] as const }));
  }

  async run(viewer: Viewer, one: string, other: string): Promise<Result<readonly [Id, Id]>> {
    if (!isId(one) || !isId(other)) return refuse('platform.NotAnId', { field: 'personId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const pair = await this.store.hold(tx, one, other);
      const gone = (id: Id) => ({ id });
      const named = [one, other].map((id) => pair.find((person) => person.id === id) ?? gone(id));
      const outcome = tellApart(named[0]!, named[1]!, act, ruleContext(viewer));
      if (!outcome.ok) return outcome;
      if (pair.length < 2) return refuse('people.UnknownPerson');
      await this.store.tellApart(tx, outcome.value.state);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }
}

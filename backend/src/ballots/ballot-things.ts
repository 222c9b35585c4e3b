import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type Id, type Result } from '@mondee/kernel';
import { isBudget, type BallotRule } from '@mondee/domain/ballots';
import { canEnterBudget } from '@mondee/domain/proposals';
import { ProjectStore } from '../proposals';
import { FactStore } from '../platform/facts/facts.store';

/** The proposals and projects that a ballot chooses among. */
@Injectable()
export class BallotThings {
  constructor(
    @Inject(FactStore) private readonly facts: FactStore,
    @Inject(ProjectStore) private readonly projects: ProjectStore,
  ) {}

  /**
   * The rule, when each thing it names is public and, in a budget, reviewed. Projects that were declared incompatible
   * on their sheets are so in the budget: whoever prepares it need not remember.
   */
  async linked(rule: BallotRule): Promise<Result<BallotRule>> {
    const things = rule.options.flatMap(({ thing }) => thing ?? []);
    if (!things.length) return ok(rule);
    const bad = (why: string, name: string) =>
      refuse('ballots.BadRule', { field: 'rule.options', params: { why, name } });
    const seen = new Map((await this.facts.publicSubjects(things.map(({ id }) => id))).map((one) => [one.id, one]));
    const lost = rule.options.find(({ thing }) => thing && seen.get(thing.id)?.kind !== thing.kind);
    if (lost) return bad('thing', lost.name);
    if (!rule.budget || !isBudget(rule)) return ok(rule);
    const ids = things.filter(({ kind }) => kind === 'project').map(({ id }) => id);
    const projects = new Map((await this.projects.byIds(ids)).map(({ id, project }) => [id, project]));
    const raw = rule.options.find(({ thing }) => {
      const project = thing?.kind === 'project' ? projects.get(thing.id) : undefined;
      return project && !canEnterBudget(project).ok;
    });
    if (raw) return bad('reviewed', raw.name);
    const declared = await this.declared(rule, ids);
    return ok({ ...rule, budget: { ...rule.budget, incompatible: [...rule.budget.incompatible, ...declared] } });
  }

  /** Pairs of options whose projects exclude each other, but for those that the rule says already. */
  private async declared({ options, budget }: BallotRule, ids: readonly Id[]): Promise<string[][]> {
    const keyOf = new Map(options.flatMap(({ key, thing }) => (thing ? [[thing.id, key] as const] : [])));
    const excluded = await this.projects.incompatibleWith(ids);
    return ids.flatMap((id, at) =>
      excluded[at]!.flatMap((other) => {
        const [one, two] = [keyOf.get(id)!, keyOf.get(other)];
        // Each pair once, in the order of the ballot.
        if (!two || ids.indexOf(other) < at) return [];
        const said = budget?.incompatible.some((keys) => keys.includes(one) && keys.includes(two));
        return said ? [] : [[one, two]];
      }),
    );
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { newId, ok, refuse, type Act, type Fact, type Id, type Result } from '@mondee/kernel';
import { canPlan, layIndicator, layObjective } from '@mondee/domain/territory';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { done, type Outcome } from '../platform/facts/acts';
import type { ImportColumn, Importer, ImportRow } from '../platform/imports/importer';
import { dayIn, numberIn, plainTitle } from '../platform/imports/read-table';
import { Places } from './places.store';
import { planContext } from './plan-context';
import { PlanStore } from './plan.store';

const UP = ['hausse', 'augmenter', 'up', 'plus'];
const DOWN = ['baisse', 'diminuer', 'reduire', 'down', 'moins'];

/** An existing plan: a line is an objective of an axis, with or without an indicator. */
@Injectable()
export class PlanImporter implements Importer {
  readonly columns: readonly ImportColumn[] = [
    { name: 'axis', required: true, aliases: ['axe', 'axe strategique', 'theme', 'thematique'] },
    { name: 'objective', required: true, aliases: ['objectif', 'objectif strategique', 'action', 'titre', 'intitule'] },
    { name: 'summary', aliases: ['resume', 'description', 'descriptif'] },
    { name: 'indicator', aliases: ['indicateur', 'indicateur de suivi'] },
    { name: 'unit', aliases: ['unite'] },
    { name: 'direction', aliases: ['sens', 'evolution attendue'] },
    { name: 'baseline', aliases: ['depart', 'valeur de depart', 'valeur initiale', 'etat initial'] },
    { name: 'baselineOn', aliases: ['date de depart', 'date initiale', 'baselineon'] },
    { name: 'target', aliases: ['cible', 'valeur cible', 'objectif chiffre'] },
    { name: 'due', aliases: ['echeance', 'date cible'] },
    { name: 'source', aliases: ['source des donnees', 'origine'] },
  ];

  constructor(
    @Inject(Places) private readonly places: Places,
    @Inject(PlanStore) private readonly plan: PlanStore,
  ) {}

  keyOf({ axis, objective, indicator }: ImportRow): string | undefined {
    return axis && objective && [axis, objective, indicator ?? ''].map(plainTitle).join(' | ');
  }

  async prepare(viewer: Viewer): Promise<Result<true>> {
    await this.places.ready();
    return canPlan(viewer);
  }

  async take(tx: Tx, act: Act, viewer: Viewer, row: ImportRow): Promise<Result<Outcome<Id>>> {
    const axis = this.places.axisCalled(row['axis'] ?? '');
    if (!axis) return refuse('territory.UnknownAxis', { field: 'axis', params: { axis: row['axis'] ?? '' } });
    const objective = await this.objective(tx, act, viewer, axis, row);
    if (!objective.ok || !row['indicator']) return objective;
    const indicator = layIndicator(indicatorIn(row), act, {
      ...planContext(viewer),
      id: newId(Date.parse(act.at)),
      objective: objective.value.value,
    });
    if (!indicator.ok) return indicator;
    if (objective.value.made) await this.plan.addObjective(tx, objective.value.made, act.at);
    await this.plan.addIndicator(tx, indicator.value.state, act.at);
    return done(indicator.value.state.id, ...objective.value.facts, ...indicator.value.facts);
  }

  /** The objective of that title, or a new one: stored at once unless an indicator is still to be read. */
  private async objective(tx: Tx, act: Act, viewer: Viewer, axis: Id, row: ImportRow) {
    const [known] = await tx.sql<{ id: Id }>(
      'SELECT id FROM objective WHERE axis_id = $1 AND lower(title) = lower($2) LIMIT 1',
      [axis, row['objective'] ?? ''],
    );
    const none: Fact[] = [];
    if (known) return ok({ value: known.id, facts: none, made: undefined });
    const input = { title: row['objective'], summary: row['summary'] };
    const id = newId(Date.parse(act.at));
    const outcome = layObjective(input, act, { ...planContext(viewer), id, axis });
    if (!outcome.ok) return outcome;
    if (!row['indicator']) await this.plan.addObjective(tx, outcome.value.state, act.at);
    return ok({ value: id, facts: outcome.value.facts, made: outcome.value.state });
  }
}

function indicatorIn(row: ImportRow) {
  const direction = plainTitle(row['direction'] ?? '');
  return {
    ...{ name: row['indicator'], unit: row['unit'], source: row['source'] },
    direction: UP.includes(direction) ? 'up' : DOWN.includes(direction) ? 'down' : undefined,
    ...{ baseline: numberIn(row['baseline'] ?? ''), target: numberIn(row['target'] ?? '') },
    ...{ baselineOn: dayIn(row['baselineOn'] ?? ''), due: dayIn(row['due'] ?? '') },
  };
}

import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import type { Indicator, Measurement, Objective } from '@mondee/domain/territory';
import { Database, type Tx } from '../platform/database/database';
import {
  INDICATOR_COLUMNS,
  indicatorOf,
  MEASUREMENT_COLUMNS,
  OBJECTIVE_COLUMNS,
  type IndicatorRow,
  type MeasurementRow,
  type ObjectiveRow,
} from './plan.row';
import type { IndicatorView, MeasurementView, ObjectiveView } from './plan.view';

/** What one look at an indicator shows at most: ten years of weeks. */
const LONGEST_SERIES = 520;

/** Objectives, indicators and measurements: the only place with queries on them. Lists come by many owners at once. */
@Injectable()
export class PlanStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  async objectives(ids: readonly Id[]): Promise<(ObjectiveView | undefined)[]> {
    const rows = await this.database.sql<ObjectiveRow>(
      `SELECT ${OBJECTIVE_COLUMNS} FROM objective o WHERE o.id = ANY($1::uuid[])`,
      [ids],
    );
    return inOrderOf(ids, rows.map(objectiveView));
  }

  async objectivesOfAxes(axes: readonly Id[]): Promise<ObjectiveView[][]> {
    const rows = await this.database.sql<ObjectiveRow>(
      `SELECT ${OBJECTIVE_COLUMNS} FROM objective o WHERE o.axis_id = ANY($1::uuid[]) ORDER BY o.position, o.id`,
      [axes],
    );
    return groupedBy(axes, rows.map(objectiveView), ({ axisId }) => axisId);
  }

  async indicators(ids: readonly Id[]): Promise<(IndicatorView | undefined)[]> {
    const rows = await this.database.sql<IndicatorRow>(
      `SELECT ${INDICATOR_COLUMNS} FROM indicator i WHERE i.id = ANY($1::uuid[])`,
      [ids],
    );
    return inOrderOf(ids, rows.map(indicatorView));
  }

  async indicatorsOfObjectives(objectives: readonly Id[]): Promise<IndicatorView[][]> {
    const rows = await this.database.sql<IndicatorRow>(
      `SELECT ${INDICATOR_COLUMNS} FROM indicator i WHERE i.objective_id = ANY($1::uuid[]) ORDER BY i.laid_at, i.id`,
      [objectives],
    );
    return groupedBy(objectives, rows.map(indicatorView), ({ objectiveId }) => objectiveId);
  }

  /** Each series from its first day to its last; of a very long one, the end. */
  async measurements(indicators: readonly Id[]): Promise<MeasurementView[][]> {
    const rows = await this.database.sql<MeasurementRow>(
      `SELECT ${MEASUREMENT_COLUMNS} FROM unnest($1::uuid[]) AS asked(id)
       CROSS JOIN LATERAL (SELECT * FROM measurement m WHERE m.indicator_id = asked.id
         ORDER BY m.measured_on DESC, m.entered_at DESC, m.id DESC LIMIT ${LONGEST_SERIES}) AS m
       ORDER BY m.measured_on, m.entered_at, m.id`,
      [indicators],
    );
    return groupedBy(
      indicators,
      rows.map((row) => ({ ...measurementView(row), of: row.indicator_id })),
      ({ of }) => of,
    );
  }

  /** The value that counts now: of the latest day, and of that day the last one entered. */
  async latest(indicators: readonly Id[]): Promise<(MeasurementView | undefined)[]> {
    const rows = await this.database.sql<MeasurementRow>(
      `SELECT DISTINCT ON (m.indicator_id) ${MEASUREMENT_COLUMNS} FROM measurement m WHERE m.indicator_id = ANY($1::uuid[])
       ORDER BY m.indicator_id, m.measured_on DESC, m.entered_at DESC, m.id DESC`,
      [indicators],
    );
    const byIndicator = new Map(rows.map((row) => [row.indicator_id, measurementView(row)]));
    return indicators.map((id) => byIndicator.get(id));
  }

  /** Loads one and lets nobody change it until the transaction ends. */
  async hold(tx: Tx, id: Id): Promise<Indicator | undefined> {
    const [row] = await tx.sql<IndicatorRow>(`SELECT ${INDICATOR_COLUMNS} FROM indicator i WHERE i.id = $1 FOR SHARE`, [
      id,
    ]);
    return row && indicatorOf(row);
  }

  async addMeasurement(tx: Tx, of: Measurement): Promise<void> {
    await tx.sql(
      `INSERT INTO measurement (id, indicator_id, measured_on, value, low, high, kind, source, entered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [of.id, of.indicator, of.on, of.value, of.low ?? null, of.high ?? null, of.kind, of.source, of.enteredAt],
    );
  }

  async addObjective(tx: Tx, { id, axis, title, summary }: Objective, at: string): Promise<void> {
    await tx.sql(
      `INSERT INTO objective (id, axis_id, position, title, summary, laid_at)
       SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5 FROM objective WHERE axis_id = $2`,
      [id, axis, title, summary, at],
    );
  }

  async addIndicator(tx: Tx, of: Indicator, at: string): Promise<void> {
    await tx.sql(
      `INSERT INTO indicator (id, objective_id, name, unit, direction, baseline, baseline_on, target, due, source, laid_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[of.id, of.objective, of.name, of.unit, of.direction, of.baseline, of.baselineOn],
        ...[of.target, of.due, of.source, at],
      ],
    );
  }
}

function objectiveView({ id, axis_id, title, summary, laid_at }: ObjectiveRow): ObjectiveView {
  const linkable = { id, kind: 'objective', label: title, path: `/plan#${id}` };
  return { ...linkable, title, summary, axisId: axis_id, laidAt: laid_at };
}

function indicatorView(row: IndicatorRow): IndicatorView {
  const { objective, ...values } = indicatorOf(row);
  const linkable = { kind: 'indicator', label: row.name, path: `/indicateurs/${row.id}` };
  return { ...linkable, ...values, objectiveId: objective, laidAt: row.laid_at };
}

function measurementView({
  id,
  measured_on,
  value,
  low,
  high,
  kind,
  source,
  entered_at,
}: MeasurementRow): MeasurementView {
  const bounds = { ...(low !== null && { low }), ...(high !== null && { high }) };
  return { id, on: measured_on, value, ...bounds, kind, source, enteredAt: entered_at };
}

function inOrderOf<T extends { id: Id }>(ids: readonly Id[], found: readonly T[]): (T | undefined)[] {
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.map((id) => byId.get(id));
}

function groupedBy<T>(owners: readonly Id[], found: readonly T[], ownerOf: (one: T) => Id): T[][] {
  const groups = Map.groupBy(found, ownerOf);
  return owners.map((owner) => groups.get(owner) ?? []);
}

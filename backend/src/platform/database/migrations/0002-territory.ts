import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The territory, its communes and its plan: axes, objectives, indicators, measurements. */
export class Territory1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE territory (
        siren text PRIMARY KEY,
        name text NOT NULL,
        zone text NOT NULL DEFAULT 'Europe/Paris',
        source text NOT NULL
      );
      CREATE TABLE commune (
        code text PRIMARY KEY,
        name text NOT NULL,
        population integer NOT NULL,
        postcodes text[] NOT NULL
      );
      CREATE TABLE axis (id uuid PRIMARY KEY, slug text NOT NULL UNIQUE, position integer NOT NULL, name jsonb NOT NULL, summary jsonb NOT NULL);
      CREATE TABLE objective (
        id uuid PRIMARY KEY,
        axis_id uuid NOT NULL REFERENCES axis (id),
        position integer NOT NULL,
        title text NOT NULL,
        summary text NOT NULL,
        laid_at timestamptz(3) NOT NULL
      );
      CREATE INDEX objective_axis ON objective (axis_id, position);
      CREATE TABLE indicator (
        id uuid PRIMARY KEY,
        objective_id uuid NOT NULL REFERENCES objective (id),
        name text NOT NULL,
        unit text NOT NULL,
        direction text NOT NULL CHECK (direction IN ('up', 'down')),
        baseline double precision NOT NULL,
        baseline_on date NOT NULL,
        target double precision NOT NULL,
        due date NOT NULL,
        source text NOT NULL,
        laid_at timestamptz(3) NOT NULL
      );
      CREATE INDEX indicator_objective ON indicator (objective_id);
      CREATE TABLE measurement (
        id uuid PRIMARY KEY,
        indicator_id uuid NOT NULL REFERENCES indicator (id),
        measured_on date NOT NULL,
        value double precision NOT NULL,
        low double precision,
        high double precision,
        kind text NOT NULL CHECK (kind IN ('measured', 'entered', 'open-data', 'estimated')),
        source text NOT NULL,
        entered_at timestamptz(3) NOT NULL
      );
      CREATE INDEX measurement_series ON measurement (indicator_id, measured_on, entered_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE measurement, indicator, objective, axis, commune, territory`);
  }
}

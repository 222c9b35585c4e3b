import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What evaluators say of projects, and which projects cannot both be done. */
export class Reviews1700000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE project_review (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project (id),
        evaluator_id uuid NOT NULL REFERENCES person (id),
        state text NOT NULL CHECK (state IN ('assigned', 'given')),
        feasibility text CHECK (feasibility IN ('feasible', 'withChanges', 'notFeasible')),
        words text,
        cost_sources jsonb NOT NULL,
        months integer,
        body text,
        notes text NOT NULL,
        reply text,
        assigned_at timestamptz(3) NOT NULL,
        UNIQUE (project_id, evaluator_id),
        CHECK (state = 'assigned' OR (feasibility IS NOT NULL AND words IS NOT NULL AND months IS NOT NULL AND body IS NOT NULL))
      );
      CREATE INDEX project_review_evaluator ON project_review (evaluator_id);
      CREATE TABLE project_incompatible (
        one_id uuid NOT NULL REFERENCES project (id),
        other_id uuid NOT NULL REFERENCES project (id),
        PRIMARY KEY (one_id, other_id),
        CHECK (one_id < other_id)
      );
      CREATE INDEX project_incompatible_other ON project_incompatible (other_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE project_incompatible, project_review`);
  }
}

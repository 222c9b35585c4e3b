import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was asked of whom, promised for when, answered how. Knows the thing only by kind and id. */
export class Answers1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE answer (
        id uuid PRIMARY KEY,
        to_kind text NOT NULL,
        to_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('awaited', 'prepared', 'published')),
        public boolean NOT NULL DEFAULT false,
        due date NOT NULL,
        promised_at timestamptz(3) NOT NULL,
        verdict text CHECK (verdict IN ('accepted', 'partly', 'refused', 'redirected')),
        body text,
        reasons text,
        prepared_by uuid,
        answered_by uuid,
        quality text,
        channel text NOT NULL DEFAULT 'web',
        answered_at timestamptz(3),
        UNIQUE (to_id),
        CHECK (state <> 'published' OR (verdict IS NOT NULL AND body IS NOT NULL AND reasons IS NOT NULL AND answered_at IS NOT NULL))
      );
      CREATE INDEX answer_waiting ON answer (due, id) WHERE state <> 'published';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE answer`);
  }
}

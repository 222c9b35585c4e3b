import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Chosen reasons, a body that owes, dates that leave a trace, plans, corrections, and notes for those who answer. */
export class AnswersInDepth1700000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE answer
        DROP CONSTRAINT answer_to_id_key,
        DROP CONSTRAINT answer_verdict_check,
        ADD COLUMN round int NOT NULL DEFAULT 1 CHECK (round > 0),
        ADD COLUMN revision int NOT NULL DEFAULT 0,
        ADD COLUMN first_due date,
        ADD COLUMN commune_code text,
        ADD COLUMN owed_by text,
        ADD COLUMN assignee uuid,
        ADD COLUMN chosen text[] NOT NULL DEFAULT '{}',
        ADD COLUMN redirected_to text,
        ADD COLUMN together uuid,
        ADD COLUMN merged_into uuid,
        ADD COLUMN publish_at timestamptz(3),
        ADD COLUMN planned_by uuid,
        ADD COLUMN planned_quality text,
        ADD CONSTRAINT answer_verdict_check CHECK (verdict IN ('accepted', 'partly', 'refused', 'redirected', 'kept')),
        ADD CONSTRAINT answer_round UNIQUE (to_id, round);
      UPDATE answer SET first_due = due, commune_code =
        (SELECT f.data->>'commune' FROM fact f WHERE f.kind = 'ProposalPublished' AND f.subject_id = to_id ORDER BY f.seq LIMIT 1);
      CREATE INDEX answer_together ON answer (together) WHERE together IS NOT NULL;
      CREATE INDEX answer_parts ON answer (merged_into) WHERE merged_into IS NOT NULL;
      CREATE INDEX answer_given ON answer (answered_at, id) WHERE state = 'published';
      CREATE TABLE answer_slip (
        id uuid PRIMARY KEY,
        answer_id uuid NOT NULL REFERENCES answer (id),
        before_day date NOT NULL,
        after_day date NOT NULL,
        cause text NOT NULL CHECK (cause IN ('person', 'supports', 'merged')),
        reason text,
        moved_at timestamptz(3) NOT NULL,
        moved_by uuid
      );
      CREATE INDEX answer_slip_of ON answer_slip (answer_id, moved_at);
      CREATE TABLE answer_correction (
        id uuid PRIMARY KEY,
        answer_id uuid NOT NULL REFERENCES answer (id),
        body text NOT NULL,
        quality text NOT NULL,
        corrected_at timestamptz(3) NOT NULL,
        corrected_by uuid NOT NULL
      );
      CREATE INDEX answer_correction_of ON answer_correction (answer_id, corrected_at);
      CREATE TABLE answer_note (
        id uuid PRIMARY KEY,
        answer_id uuid NOT NULL REFERENCES answer (id),
        body text NOT NULL,
        written_at timestamptz(3) NOT NULL,
        written_by uuid NOT NULL
      );
      CREATE INDEX answer_note_of ON answer_note (answer_id, written_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE answer_note; DROP TABLE answer_correction; DROP TABLE answer_slip;
      DELETE FROM answer WHERE round > 1;
      UPDATE answer SET verdict = 'refused' WHERE verdict = 'kept';
      DROP INDEX answer_given;
      ALTER TABLE answer
        DROP CONSTRAINT answer_round, DROP CONSTRAINT answer_verdict_check,
        DROP COLUMN round, DROP COLUMN revision, DROP COLUMN first_due, DROP COLUMN commune_code, DROP COLUMN owed_by,
        DROP COLUMN assignee, DROP COLUMN chosen, DROP COLUMN redirected_to, DROP COLUMN together,
        DROP COLUMN merged_into, DROP COLUMN publish_at, DROP COLUMN planned_by, DROP COLUMN planned_quality,
        ADD CONSTRAINT answer_verdict_check CHECK (verdict IN ('accepted', 'partly', 'refused', 'redirected')),
        ADD CONSTRAINT answer_to_id_key UNIQUE (to_id);
    `);
  }
}

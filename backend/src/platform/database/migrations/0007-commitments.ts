import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Commitments, milestones, evidence, and every date that moved. */
export class Commitments1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE commitment_number;
      CREATE TABLE commitment (
        id uuid PRIMARY KEY,
        number integer NOT NULL UNIQUE,
        title text NOT NULL,
        what text NOT NULL,
        owner_person_id uuid REFERENCES person (id),
        owner_organisation_id uuid REFERENCES organisation (id),
        decision_id uuid NOT NULL REFERENCES decision (id),
        indicator_id uuid REFERENCES indicator (id),
        due date NOT NULL,
        first_due date NOT NULL,
        made_at timestamptz(3) NOT NULL,
        made_by uuid NOT NULL REFERENCES person (id),
        channel text NOT NULL,
        CHECK (num_nonnulls(owner_person_id, owner_organisation_id) = 1)
      );
      ALTER SEQUENCE commitment_number OWNED BY commitment.number;
      CREATE INDEX commitment_newest ON commitment (made_at DESC, id DESC);
      CREATE INDEX commitment_decision ON commitment (decision_id);
      CREATE INDEX commitment_indicator ON commitment (indicator_id);
      CREATE TABLE milestone (
        id uuid PRIMARY KEY,
        commitment_id uuid NOT NULL REFERENCES commitment (id),
        position integer NOT NULL,
        title text NOT NULL,
        due date NOT NULL,
        first_due date NOT NULL,
        done_on date,
        evidence text,
        evidence_url text,
        UNIQUE (commitment_id, position)
      );
      CREATE TABLE slippage (
        id uuid PRIMARY KEY,
        commitment_id uuid NOT NULL REFERENCES commitment (id),
        milestone_id uuid REFERENCES milestone (id),
        from_day date NOT NULL,
        to_day date NOT NULL,
        reason text NOT NULL,
        author_id uuid NOT NULL REFERENCES person (id),
        written_at timestamptz(3) NOT NULL
      );
      CREATE INDEX slippage_commitment ON slippage (commitment_id, written_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE slippage, milestone, commitment`);
  }
}

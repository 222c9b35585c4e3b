import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are asked, for how long and by whom; with each phase that was made longer and the marks of those invited. */
export class Processes1700000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE process (
        id uuid PRIMARY KEY,
        state text NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
        visibility text NOT NULL CHECK (visibility IN ('public', 'read-only', 'invited')),
        -- Its words and its dates, as the rules write them.
        invitation jsonb NOT NULL,
        begun_by uuid NOT NULL REFERENCES person (id),
        created_at timestamptz(3) NOT NULL,
        revision integer NOT NULL,
        opened_at timestamptz(3),
        closed_at timestamptz(3),
        outcome text CHECK (outcome IN ('answered', 'continue', 'repair', 'nothing')),
        closed_for text,
        CHECK ((state = 'draft') = (opened_at IS NULL)),
        CHECK ((state = 'closed') = (closed_at IS NOT NULL))
      );
      CREATE INDEX process_listed ON process (opened_at DESC, id DESC) WHERE state <> 'draft' AND visibility <> 'invited';
      CREATE TABLE process_extension (
        process_id uuid NOT NULL REFERENCES process (id),
        place integer NOT NULL,
        before_at timestamptz(3) NOT NULL,
        after_at timestamptz(3) NOT NULL,
        reason text NOT NULL,
        extended_at timestamptz(3) NOT NULL,
        PRIMARY KEY (process_id, extended_at, place)
      );
      -- A digest of the process and the address: it names nobody, and only the address itself gives it again.
      CREATE TABLE process_guest (
        process_id uuid NOT NULL REFERENCES process (id),
        mark text NOT NULL,
        PRIMARY KEY (process_id, mark)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE process_guest, process_extension, process`);
  }
}

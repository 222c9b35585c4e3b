import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether people are from here, as a level and its dates; when a session was last shown to be its person's. */
export class Residence1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person
        ADD COLUMN residence_level text CHECK (residence_level IN ('declared', 'verified')),
        ADD COLUMN residence_since timestamptz(3),
        ADD COLUMN residence_until timestamptz(3),
        ADD COLUMN birth_year smallint,
        ADD COLUMN shows text[] NOT NULL DEFAULT '{commune}';
      UPDATE person SET residence_level = 'declared', residence_since = created_at
        WHERE commune_code IS NOT NULL AND erased_at IS NULL;
      ALTER TABLE session ADD COLUMN confirmed_at timestamptz(3);
      CREATE TABLE residence_sheet (
        id uuid PRIMARY KEY,
        commune_code text NOT NULL REFERENCES commune (code),
        created_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL
      );
      CREATE TABLE residence_code (
        hash bytea PRIMARY KEY,
        sheet_id uuid NOT NULL REFERENCES residence_sheet (id) ON DELETE CASCADE
      );
      CREATE INDEX residence_code_sheet ON residence_code (sheet_id);
      CREATE TABLE residence_recognition (
        person_id uuid NOT NULL REFERENCES person (id),
        by_id uuid NOT NULL REFERENCES person (id),
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (person_id, by_id)
      );
      CREATE INDEX residence_recognition_by ON residence_recognition (by_id);
      CREATE TABLE person_told_apart (
        one_id uuid NOT NULL REFERENCES person (id),
        other_id uuid NOT NULL REFERENCES person (id),
        PRIMARY KEY (one_id, other_id)
      );
      CREATE INDEX person_told_apart_other ON person_told_apart (other_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE person_told_apart, residence_recognition, residence_code, residence_sheet;
      ALTER TABLE session DROP COLUMN confirmed_at;
      ALTER TABLE person DROP COLUMN residence_level, DROP COLUMN residence_since, DROP COLUMN residence_until,
        DROP COLUMN birth_year, DROP COLUMN shows;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link may be asked for by who is not known yet; people are written to in their language. */
export class SignIn1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person ADD COLUMN language text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en'));
      DELETE FROM sign_in;
      ALTER TABLE sign_in
        ALTER COLUMN person_id DROP NOT NULL,
        ADD COLUMN email text,
        ADD COLUMN name text,
        ADD COLUMN commune_code text,
        ADD COLUMN language text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en'));
      CREATE INDEX sign_in_person ON sign_in (person_id);
      CREATE INDEX mandate_organisation ON mandate (organisation_id);
      CREATE TABLE demonstration (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        begun_at timestamptz(3) NOT NULL DEFAULT now(),
        finished_at timestamptz(3)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE demonstration;
      DROP INDEX mandate_organisation, sign_in_person;
      DELETE FROM sign_in;
      ALTER TABLE sign_in ALTER COLUMN person_id SET NOT NULL, DROP COLUMN email, DROP COLUMN name, DROP COLUMN commune_code, DROP COLUMN language;
      ALTER TABLE person DROP COLUMN language;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What organisations say of themselves; alternates and proofs of mandates; roles for a place and a time; offices. */
export class Organisations1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation
        ADD COLUMN state text NOT NULL DEFAULT 'listed' CHECK (state IN ('waiting', 'listed', 'declined')),
        ADD COLUMN asked_by uuid REFERENCES person (id),
        ADD COLUMN declined_for text,
        ADD COLUMN number text,
        ADD COLUMN description text,
        ADD COLUMN places text[] NOT NULL DEFAULT '{}',
        ADD COLUMN axes uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN email text,
        ADD COLUMN phone text,
        ADD COLUMN website text;
      CREATE UNIQUE INDEX organisation_number ON organisation (number) WHERE state <> 'declined';
      CREATE INDEX organisation_listed ON organisation (plain_words(name), id) WHERE state = 'listed';
      CREATE INDEX organisation_asked ON organisation (asked_by) WHERE asked_by IS NOT NULL;
      ALTER TABLE mandate
        ADD COLUMN alternate boolean NOT NULL DEFAULT false,
        ADD COLUMN proof text,
        ADD COLUMN shown boolean NOT NULL DEFAULT false;
      ALTER TABLE person_role
        ADD COLUMN scope_kind text NOT NULL DEFAULT 'territory' CHECK (scope_kind IN ('territory', 'commune', 'process', 'body')),
        ADD COLUMN scope_id text NOT NULL DEFAULT '',
        ADD COLUMN from_day date,
        ADD COLUMN until_day date,
        ADD COLUMN reason text,
        ADD CHECK ((scope_kind = 'territory') = (scope_id = '')),
        DROP CONSTRAINT person_role_pkey,
        ADD PRIMARY KEY (person_id, role, scope_kind, scope_id);
      CREATE TABLE office (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id),
        quality text NOT NULL,
        from_day date NOT NULL,
        until_day date CHECK (until_day >= from_day),
        given_at timestamptz(3) NOT NULL,
        given_by uuid REFERENCES person (id)
      );
      CREATE INDEX office_person ON office (person_id, from_day);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE office;
      DELETE FROM person_role WHERE scope_kind <> 'territory';
      ALTER TABLE person_role
        DROP CONSTRAINT person_role_pkey,
        DROP COLUMN scope_kind, DROP COLUMN scope_id, DROP COLUMN from_day, DROP COLUMN until_day, DROP COLUMN reason,
        ADD PRIMARY KEY (person_id, role);
      ALTER TABLE mandate DROP COLUMN alternate, DROP COLUMN proof, DROP COLUMN shown;
      DROP INDEX organisation_asked, organisation_listed, organisation_number;
      DELETE FROM mandate WHERE organisation_id IN (SELECT id FROM organisation WHERE state <> 'listed');
      DELETE FROM organisation WHERE state <> 'listed';
      ALTER TABLE organisation
        DROP COLUMN state, DROP COLUMN asked_by, DROP COLUMN declined_for, DROP COLUMN number, DROP COLUMN description,
        DROP COLUMN places, DROP COLUMN axes, DROP COLUMN email, DROP COLUMN phone, DROP COLUMN website;
    `);
  }
}

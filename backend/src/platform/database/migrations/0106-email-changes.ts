import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A change of address, from asking to the last day on which the old one may stop it. Of the links only hashes are here;
 * the row, and with it the old address, goes eight days after it was asked for.
 */
export class EmailChanges1700000000106 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE email_change (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id),
        from_email text,
        to_email text NOT NULL,
        session_id uuid,
        language text NOT NULL,
        asked_at timestamptz(3) NOT NULL,
        confirm_hash bytea UNIQUE,
        confirmed_at timestamptz(3),
        stop_hash bytea UNIQUE,
        stopped_at timestamptz(3)
      );
      CREATE INDEX email_change_person ON email_change (person_id);
      CREATE INDEX email_change_age ON email_change (asked_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE email_change`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The document of minutes as it was put on line, with its hash. */
export class MinutesDocuments1700000000166 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE minutes_document (
        meeting_id uuid PRIMARY KEY REFERENCES meeting (id),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        document bytea NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE minutes_document');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came by an import, by the key that makes it the same when the file comes again. */
export class Imports1700000000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imported_row (
        kind text NOT NULL,
        key text NOT NULL,
        thing_id uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (kind, key)
      );
      CREATE INDEX objective_title ON objective (axis_id, lower(title));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX objective_title; DROP TABLE imported_row`);
  }
}

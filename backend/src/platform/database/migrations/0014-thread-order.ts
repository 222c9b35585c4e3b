import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came of a thing, newest first: a thread takes the first two hundred of a hundred thousand without sorting them. */
export class ThreadOrder1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX fact_link_after ON fact_link (to_id, from_id);
      DROP INDEX fact_link_to;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX fact_link_to ON fact_link (to_id);
      DROP INDEX fact_link_after;
    `);
  }
}

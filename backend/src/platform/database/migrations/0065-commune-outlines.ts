import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Real outlines of communes, when an administrator has loaded them: shells of [lon, lat], made simple. */
export class CommuneOutlines1700000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE commune_outline (
        commune_code text PRIMARY KEY REFERENCES commune (code),
        rings jsonb NOT NULL,
        source text NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE commune_outline`);
  }
}

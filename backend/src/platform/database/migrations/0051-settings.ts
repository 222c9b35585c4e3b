import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a territory has set otherwise than by default, and the texts of the interface it has reworded. */
export class Settings1700000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE setting (name text PRIMARY KEY, value jsonb NOT NULL);
      CREATE TABLE reworded_text (
        language text NOT NULL CHECK (language IN ('fr', 'en')),
        key text NOT NULL,
        text text NOT NULL,
        PRIMARY KEY (language, key)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE reworded_text, setting`);
  }
}

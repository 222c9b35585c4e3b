import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last number given in each year. Its row is held while a decision is recorded: no gap, no number twice. */
export class DecisionNumbers1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE decision_number (year integer PRIMARY KEY, last integer NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE decision_number`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day a proposal had enough supports to be owed an answer, and how many that was then. Said once. */
export class SupportThreshold1700000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE support_threshold (
        proposal_id uuid PRIMARY KEY REFERENCES proposal (id),
        threshold integer NOT NULL,
        reached_at timestamptz(3) NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE support_threshold`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list may say in which band of ages each line is: turnout is told by band, and never an age. */
export class AgeBands1700000000190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ballot_roll ADD COLUMN age_band text
        CHECK (age_band IN ('0-17', '18-24', '25-39', '40-59', '60-74', '75'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ballot_roll DROP COLUMN age_band');
  }
}

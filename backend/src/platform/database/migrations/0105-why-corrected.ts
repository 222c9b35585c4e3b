import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an answer was corrected, beside the correction; those of before said it in their text, or not at all. */
export class WhyCorrected1700000000105 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE answer_correction ADD COLUMN reason text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE answer_correction DROP COLUMN reason');
  }
}

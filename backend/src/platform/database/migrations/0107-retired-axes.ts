import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An axis that the plan no longer has stays for what was said on it. */
export class RetiredAxes1700000000107 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE axis ADD COLUMN retired_at timestamptz(3)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE axis DROP COLUMN retired_at`);
  }
}

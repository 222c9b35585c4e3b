import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which the key of a box, a file beside the database, is known; none for ballots opened before there was one. */
export class BoxLock1700000000125 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE ballot ADD COLUMN box_lock text CHECK (box_lock ~ '^[0-9a-f]{64}$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE ballot DROP COLUMN box_lock`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who supports follows too; what is unread is counted on every page of who is signed in. */
export class FollowReasons1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE follow DROP CONSTRAINT follow_why_check,
        ADD CONSTRAINT follow_why_check CHECK (why IN ('author', 'supporter', 'chosen'));
      CREATE INDEX notification_unread ON notification (person_id) WHERE read_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX notification_unread;
      DELETE FROM follow WHERE why = 'supporter';
      ALTER TABLE follow DROP CONSTRAINT follow_why_check,
        ADD CONSTRAINT follow_why_check CHECK (why IN ('author', 'chosen'));
    `);
  }
}

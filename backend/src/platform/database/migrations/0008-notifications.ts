import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who follows what, and what they were told. */
export class Notifications1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE follow (
        person_id uuid NOT NULL,
        subject_id uuid NOT NULL,
        subject_kind text NOT NULL,
        why text NOT NULL CHECK (why IN ('author', 'chosen')),
        since timestamptz(3) NOT NULL,
        PRIMARY KEY (person_id, subject_id)
      );
      CREATE INDEX follow_subject ON follow (subject_id);
      CREATE TABLE notification (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        fact_id uuid NOT NULL,
        fact_kind text NOT NULL,
        about_kind text NOT NULL,
        about_id uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        read_at timestamptz(3),
        UNIQUE (person_id, fact_id)
      );
      CREATE INDEX notification_newest ON notification (person_id, id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE notification, follow`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The calendar of the territory: a row for each time an event takes place. */
export class Events1700000000103 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event (
        id uuid PRIMARY KEY,
        uid text NOT NULL,
        recurrence text NOT NULL,
        sequence integer NOT NULL,
        revision integer NOT NULL DEFAULT 0,
        title text NOT NULL,
        place text,
        starts_at timestamptz(3) NOT NULL,
        ends_at timestamptz(3) NOT NULL,
        all_day boolean NOT NULL,
        link text,
        cancelled boolean NOT NULL,
        changed_at timestamptz(3) NOT NULL,
        UNIQUE (uid, recurrence)
      );
      CREATE INDEX event_in_order ON event (starts_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE event`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies with their rules and colleges, who sits from when to when, and meetings with each step that was taken. */
export class Bodies1700000000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE body (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        about text NOT NULL,
        template text NOT NULL,
        population integer,
        rules jsonb NOT NULL,
        colleges jsonb NOT NULL,
        parent_id uuid REFERENCES body (id),
        created_at timestamptz(3) NOT NULL
      );
      CREATE TABLE body_seat (
        id uuid PRIMARY KEY,
        body_id uuid NOT NULL REFERENCES body (id),
        college text NOT NULL,
        seat integer NOT NULL,
        name text NOT NULL,
        role text NOT NULL,
        person_id uuid REFERENCES person (id),
        organisation text,
        alternate text,
        proof text,
        from_day date NOT NULL,
        until_day date CHECK (until_day >= from_day)
      );
      CREATE INDEX body_seat_of ON body_seat (body_id, from_day);
      CREATE INDEX body_seat_person ON body_seat (person_id) WHERE person_id IS NOT NULL;
      CREATE TABLE meeting (
        id uuid PRIMARY KEY,
        body_id uuid NOT NULL REFERENCES body (id),
        title text NOT NULL,
        place text NOT NULL,
        starts_at timestamptz(3) NOT NULL,
        state text NOT NULL CHECK (state IN ('planned', 'noticed', 'open', 'closed', 'cancelled')),
        minutes_state text NOT NULL DEFAULT 'none' CHECK (minutes_state IN ('none', 'draft', 'adopted', 'published')),
        planned jsonb NOT NULL
      );
      CREATE INDEX meeting_of_body ON meeting (body_id, starts_at);
      CREATE INDEX meeting_when ON meeting (starts_at, id);
      CREATE TABLE meeting_step (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting (id),
        seq integer NOT NULL,
        at timestamptz(3) NOT NULL,
        step jsonb NOT NULL,
        UNIQUE (meeting_id, seq)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE meeting_step, meeting, body_seat, body`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statements, what each person says of them, and the map that a job makes of it. */
export class OpinionMaps1700000000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE statement (
        id uuid PRIMARY KEY,
        process_id uuid NOT NULL REFERENCES process (id),
        number integer NOT NULL CHECK (number > 0),
        body text NOT NULL,
        origin text NOT NULL CHECK (origin IN ('seed', 'participant')),
        author_id uuid NOT NULL REFERENCES person (id),
        channel text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'online', 'refused')),
        refused_for text,
        UNIQUE (process_id, number)
      );
      CREATE INDEX statement_author ON statement (author_id);
      CREATE TABLE opinion_vote (
        statement_id uuid NOT NULL REFERENCES statement (id),
        person_id uuid NOT NULL REFERENCES person (id),
        process_id uuid NOT NULL REFERENCES process (id),
        vote smallint NOT NULL CHECK (vote IN (-1, 0, 1)),
        channel text NOT NULL,
        given_at timestamptz(3) NOT NULL,
        PRIMARY KEY (statement_id, person_id)
      );
      CREATE INDEX opinion_vote_person ON opinion_vote (person_id, process_id);
      CREATE INDEX opinion_vote_process ON opinion_vote (process_id);
      CREATE TABLE opinion_map (
        process_id uuid PRIMARY KEY REFERENCES process (id),
        -- True from the first answer after it was made until the job begins to make it again.
        stale boolean NOT NULL,
        made_at timestamptz(3),
        map jsonb
      );
      -- Where each stands: read by the person alone; all others see points.
      CREATE TABLE opinion_place (
        process_id uuid NOT NULL REFERENCES process (id),
        person_id uuid NOT NULL REFERENCES person (id),
        x double precision NOT NULL,
        y double precision NOT NULL,
        letter text NOT NULL,
        PRIMARY KEY (process_id, person_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE opinion_place, opinion_map, opinion_vote, statement`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions with their grounds, votes and what they answer and rest on. */
export class Decisions1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE decision (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        title text NOT NULL,
        body text NOT NULL,
        text text NOT NULL,
        grounds text NOT NULL,
        reasons text NOT NULL,
        adopted boolean NOT NULL,
        votes_for integer NOT NULL,
        votes_against integer NOT NULL,
        abstentions integer NOT NULL,
        decided_on date NOT NULL,
        published_at timestamptz(3) NOT NULL,
        author_id uuid NOT NULL REFERENCES person (id),
        quality text NOT NULL,
        channel text NOT NULL
      );
      CREATE INDEX decision_newest ON decision (published_at DESC, id DESC);
      CREATE TABLE decision_link (
        decision_id uuid NOT NULL REFERENCES decision (id),
        relation text NOT NULL CHECK (relation IN ('answers', 'rests-on')),
        to_kind text NOT NULL,
        to_id uuid NOT NULL,
        PRIMARY KEY (decision_id, relation, to_id)
      );
      CREATE INDEX decision_link_to ON decision_link (to_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE decision_link, decision`);
  }
}

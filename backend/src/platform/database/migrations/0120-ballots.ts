import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ballots. While one runs, a line of the list and its envelope may be linked: that makes one voice across channels.
 * At the count envelopes, shares and codes go, and what is left of a secret choice has no line, order or time.
 */
export class Ballots1700000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballot (
        id uuid PRIMARY KEY,
        state text NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'counted', 'stopped')),
        question text NOT NULL,
        explanation text NOT NULL,
        rule jsonb NOT NULL,
        author_id uuid NOT NULL REFERENCES person (id),
        about_kind text,
        about_id uuid,
        opens_at timestamptz(3) NOT NULL,
        closes_at timestamptz(3) NOT NULL CHECK (closes_at > opens_at),
        opened_at timestamptz(3),
        closed_at timestamptz(3),
        counted_at timestamptz(3),
        stopped_at timestamptz(3),
        stop_reason text,
        registered integer,
        public_key text,
        CHECK ((about_kind IS NULL) = (about_id IS NULL)),
        CHECK ((state = 'draft') = (opened_at IS NULL)),
        CHECK ((state = 'counted') = (counted_at IS NOT NULL)),
        CHECK ((state = 'stopped') = (stop_reason IS NOT NULL))
      );
      CREATE INDEX ballot_newest ON ballot (closes_at DESC, id DESC);
      CREATE INDEX ballot_about ON ballot (about_id);
      CREATE TABLE ballot_teller (
        id uuid PRIMARY KEY,
        ballot_id uuid NOT NULL REFERENCES ballot (id),
        person_id uuid NOT NULL REFERENCES person (id),
        position integer NOT NULL,
        public_key text,
        share_sealed bytea,
        share_hash text,
        UNIQUE (ballot_id, person_id)
      );
      CREATE TABLE ballot_roll (
        id uuid PRIMARY KEY,
        ballot_id uuid NOT NULL REFERENCES ballot (id),
        person_id uuid REFERENCES person (id),
        label text,
        college text,
        weight integer NOT NULL CHECK (weight > 0),
        channels text[] NOT NULL,
        commune text,
        recused boolean NOT NULL DEFAULT false,
        signed_at timestamptz(3),
        signed_by text CHECK (signed_by IN ('web', 'desk', 'paper')),
        UNIQUE (ballot_id, person_id),
        CHECK ((signed_at IS NULL) = (signed_by IS NULL)),
        CHECK (NOT (recused AND signed_at IS NOT NULL))
      );
      CREATE INDEX ballot_roll_of_person ON ballot_roll (person_id);
      CREATE TABLE ballot_code (
        hash bytea PRIMARY KEY,
        ballot_id uuid NOT NULL REFERENCES ballot (id),
        roll_id uuid NOT NULL REFERENCES ballot_roll (id),
        channel text NOT NULL CHECK (channel IN ('web', 'desk')),
        expires_at timestamptz(3)
      );
      CREATE INDEX ballot_code_of_line ON ballot_code (roll_id);
      CREATE INDEX ballot_code_of ON ballot_code (ballot_id);
      CREATE TABLE ballot_envelope (
        roll_id uuid PRIMARY KEY REFERENCES ballot_roll (id),
        ballot_id uuid NOT NULL REFERENCES ballot (id),
        sealed bytea NOT NULL,
        fingerprint text NOT NULL,
        UNIQUE (ballot_id, fingerprint)
      );
      CREATE TABLE ballot_named_vote (
        roll_id uuid PRIMARY KEY REFERENCES ballot_roll (id),
        ballot_id uuid NOT NULL REFERENCES ballot (id),
        choice jsonb NOT NULL
      );
      CREATE INDEX ballot_named_vote_of ON ballot_named_vote (ballot_id);
      CREATE TABLE ballot_paper_count (
        ballot_id uuid NOT NULL REFERENCES ballot (id),
        counted_by uuid NOT NULL REFERENCES person (id),
        lines jsonb NOT NULL,
        explanation text,
        PRIMARY KEY (ballot_id, counted_by)
      );
      CREATE TABLE ballot_plain (
        ballot_id uuid NOT NULL REFERENCES ballot (id),
        choice jsonb NOT NULL
      );
      CREATE INDEX ballot_plain_of ON ballot_plain (ballot_id);
      CREATE TABLE ballot_result (
        ballot_id uuid PRIMARY KEY REFERENCES ballot (id),
        file text NOT NULL,
        hash text NOT NULL,
        input text NOT NULL,
        adopted boolean NOT NULL,
        winners text[] NOT NULL,
        unreadable integer NOT NULL,
        turnout jsonb NOT NULL,
        fingerprints text[] NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ballot_result, ballot_plain, ballot_paper_count, ballot_named_vote, ballot_envelope,
      ballot_code, ballot_roll, ballot_teller, ballot`);
  }
}

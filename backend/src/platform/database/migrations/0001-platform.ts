import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Facts, their personal part, their links and deliveries; the journal's batches and leaves.
 * A fact is never changed: no grant allows it, and for an owner who serves, a trigger refuses.
 */
export class Platform1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;

      CREATE TABLE fact (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        act_id uuid NOT NULL,
        kind text NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        channel text NOT NULL,
        place text,
        public boolean NOT NULL,
        data jsonb NOT NULL,
        links jsonb NOT NULL,
        personal_digest text NOT NULL
      );
      CREATE INDEX fact_subject ON fact (subject_id, seq);
      CREATE INDEX fact_public ON fact (seq DESC) WHERE public;

      CREATE TABLE fact_personal (
        fact_id uuid PRIMARY KEY REFERENCES fact (id),
        salt bytea,
        personal_salt bytea,
        personal jsonb,
        actor_id uuid,
        erased_by uuid
      );
      CREATE INDEX fact_personal_actor ON fact_personal (actor_id);

      CREATE TABLE fact_link (
        from_kind text NOT NULL,
        from_id uuid NOT NULL,
        to_kind text NOT NULL,
        to_id uuid NOT NULL,
        relation text NOT NULL,
        fact_id uuid NOT NULL REFERENCES fact (id),
        PRIMARY KEY (from_id, to_id, relation)
      );
      CREATE INDEX fact_link_to ON fact_link (to_id);

      CREATE TABLE fact_delivery (
        fact_id uuid NOT NULL REFERENCES fact (id),
        reaction text NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        not_before timestamptz NOT NULL DEFAULT now(),
        last_error text,
        PRIMARY KEY (fact_id, reaction)
      );
      CREATE INDEX fact_delivery_next ON fact_delivery (not_before);

      CREATE TABLE journal_batch (
        number integer PRIMARY KEY,
        size integer NOT NULL CHECK (size > 0),
        root text NOT NULL,
        prev text NOT NULL,
        head text NOT NULL,
        sealed_at timestamptz(3) NOT NULL
      );
      CREATE TABLE journal_leaf (
        batch integer NOT NULL REFERENCES journal_batch (number),
        position integer NOT NULL,
        fact_id uuid NOT NULL UNIQUE REFERENCES fact (id),
        seq bigint NOT NULL UNIQUE,
        leaf text NOT NULL,
        PRIMARY KEY (batch, position)
      );

      CREATE TABLE demo_mail (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recipient text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        link text,
        at timestamptz(3) NOT NULL DEFAULT now()
      );

      CREATE TABLE rate_limit (key text PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'What is written in % stays as it is', TG_TABLE_NAME; END $$;
    `);
    for (const table of ['fact', 'fact_link', 'journal_batch', 'journal_leaf'])
      await runner.query(`
        CREATE TRIGGER ${table}_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      `);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone');
  }
}

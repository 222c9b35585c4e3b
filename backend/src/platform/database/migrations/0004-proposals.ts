import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals and supports. The search column knows French words and tolerates accents. */
export class Proposals1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE proposal_number;
      CREATE TABLE proposal (
        id uuid PRIMARY KEY,
        number integer NOT NULL UNIQUE,
        state text NOT NULL CHECK (state IN ('draft', 'submitted', 'published')),
        revision integer NOT NULL,
        title text,
        need text,
        idea text,
        axis_id uuid REFERENCES axis (id),
        commune_code text REFERENCES commune (code),
        author_id uuid NOT NULL REFERENCES person (id),
        organisation_id uuid REFERENCES organisation (id),
        mandate_id uuid REFERENCES mandate (id),
        entered_by uuid REFERENCES person (id),
        channel text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        submitted_at timestamptz(3),
        published_at timestamptz(3),
        support_count integer NOT NULL DEFAULT 0,
        CHECK (state = 'draft' OR (title IS NOT NULL AND need IS NOT NULL AND idea IS NOT NULL AND axis_id IS NOT NULL AND submitted_at IS NOT NULL)),
        CHECK (state <> 'published' OR published_at IS NOT NULL)
      );
      ALTER SEQUENCE proposal_number OWNED BY proposal.number;
      CREATE INDEX proposal_newest ON proposal (published_at DESC, id DESC) WHERE state = 'published';
      CREATE INDEX proposal_supported ON proposal (support_count DESC, id DESC) WHERE state = 'published';
      CREATE INDEX proposal_axis ON proposal (axis_id, published_at DESC, id DESC) WHERE state = 'published';
      CREATE INDEX proposal_commune ON proposal (commune_code, published_at DESC, id DESC) WHERE state = 'published';
      CREATE INDEX proposal_author ON proposal (author_id, created_at DESC);
      CREATE INDEX proposal_waiting ON proposal (submitted_at) WHERE state = 'submitted';
      CREATE FUNCTION plain_words(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT public.unaccent('public.unaccent', lower($1)) $$;
      CREATE INDEX proposal_words ON proposal USING gin (plain_words(coalesce(title, '') || ' ' || coalesce(need, '') || ' ' || coalesce(idea, '')) gin_trgm_ops) WHERE state = 'published';
      CREATE TABLE support (
        proposal_id uuid NOT NULL REFERENCES proposal (id),
        person_id uuid NOT NULL REFERENCES person (id),
        channel text NOT NULL,
        given_at timestamptz(3) NOT NULL,
        PRIMARY KEY (proposal_id, person_id)
      );
      CREATE INDEX support_person ON support (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE support, proposal; DROP FUNCTION plain_words(text)`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The words of a proposal: French and English stems with and without their accents, and each word as it is written
 * for the beginnings of words. The stock French stop list forgets «les» and what loses its accent: dropped here, in SQL,
 * as a stop file cannot be laid on a server that is not ours.
 */
export class WordsOfProposals1700000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TEXT SEARCH CONFIGURATION public.mondee_fr (COPY = pg_catalog.french);
      CREATE TEXT SEARCH CONFIGURATION public.mondee_en (COPY = pg_catalog.english);
      CREATE FUNCTION stem_words(text, text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT ts_delete(
          CASE $1 WHEN 'en' THEN to_tsvector('public.mondee_en'::regconfig, public.plain_words($2))
          ELSE to_tsvector('public.mondee_fr'::regconfig, public.plain_words($2)) END,
          CASE $1 WHEN 'en' THEN '{}'::text[]
          ELSE ARRAY['le', 'plus', 'tout', 'tous', 'tre', 'tres', 'tr', 'a', 'ou', 'ca', 'cel', 'cet', 'cett', 'comm', 'quand', 'alor', 'dej', 'deja', 'etre', 'etr', 'fair', 'fait', 'peut', 'tant', 'meme', 'mem', 'san', 'si', 'donc'] END)
      $$;
      CREATE FUNCTION all_words(text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT to_tsvector('public.mondee_fr'::regconfig, $1) || to_tsvector('public.mondee_fr'::regconfig, public.plain_words($1))
          || to_tsvector('public.mondee_en'::regconfig, public.plain_words($1)) || to_tsvector('pg_catalog.simple'::regconfig, public.plain_words($1))
      $$;
      ALTER TABLE proposal ADD COLUMN words tsvector GENERATED ALWAYS AS (
        setweight(public.all_words(coalesce(title, '')), 'A') || setweight(public.all_words(coalesce(need, '')), 'B')
        || setweight(public.all_words(coalesce(idea, '')), 'C')) STORED;
      DROP INDEX proposal_words;
      CREATE INDEX proposal_words ON proposal USING gin (words) WHERE state = 'published';
      CREATE INDEX proposal_title_like ON proposal USING gin (plain_words(title) gin_trgm_ops) WHERE state = 'published';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX proposal_title_like;
      DROP INDEX proposal_words;
      ALTER TABLE proposal DROP COLUMN words;
      DROP FUNCTION all_words(text);
      DROP FUNCTION stem_words(text, text);
      DROP TEXT SEARCH CONFIGURATION public.mondee_en;
      DROP TEXT SEARCH CONFIGURATION public.mondee_fr;
      CREATE INDEX proposal_words ON proposal USING gin (plain_words(coalesce(title, '') || ' ' || coalesce(need, '') || ' ' || coalesce(idea, '')) gin_trgm_ops) WHERE state = 'published';
    `);
  }
}

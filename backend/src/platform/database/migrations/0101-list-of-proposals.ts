import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a list of proposals sorts and counts by, kept beside each: the answer owed or given, and the talk about it. */
export class ListOfProposals1700000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE proposal ADD COLUMN answer_due date, ADD COLUMN answer_verdict text,
        ADD COLUMN comment_count integer NOT NULL DEFAULT 0, ADD COLUMN talked_at timestamptz(3);

      -- with the comments of those that go on in it, as its page shows them
      CREATE FUNCTION count_comments(uuid) RETURNS void LANGUAGE sql AS $$
        UPDATE proposal SET comment_count = said.n, talked_at = said.last
        FROM (SELECT count(*)::integer AS n, max(c.created_at) AS last FROM comment c JOIN proposal p ON p.id = c.proposal_id
              WHERE (p.id = $1 OR p.merged_into = $1) AND c.state = 'online') said
        WHERE proposal.id = $1 AND (comment_count, talked_at) IS DISTINCT FROM (said.n, said.last)
      $$;
      CREATE FUNCTION comment_counted() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM count_comments(NEW.proposal_id);
        PERFORM count_comments(merged_into) FROM proposal WHERE id = NEW.proposal_id AND merged_into IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER comment_counted AFTER INSERT OR UPDATE OF state ON comment FOR EACH ROW EXECUTE FUNCTION comment_counted();
      CREATE FUNCTION merge_counted() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM count_comments(OLD.merged_into) WHERE OLD.merged_into IS NOT NULL;
        PERFORM count_comments(NEW.merged_into) WHERE NEW.merged_into IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER merge_counted AFTER UPDATE OF merged_into ON proposal FOR EACH ROW
        WHEN (OLD.merged_into IS DISTINCT FROM NEW.merged_into) EXECUTE FUNCTION merge_counted();

      SELECT count_comments(id) FROM proposal WHERE state <> 'draft';
      UPDATE proposal p SET answer_due = (SELECT max(a.due) FROM answer a WHERE a.to_id = p.id AND a.state <> 'published' AND a.merged_into IS NULL),
        answer_verdict = (SELECT a.verdict FROM answer a WHERE a.to_id = p.id AND a.state = 'published' AND a.public ORDER BY a.round DESC LIMIT 1)
      WHERE EXISTS (SELECT 1 FROM answer a WHERE a.to_id = p.id);

      CREATE INDEX proposal_talked ON proposal ((coalesce(talked_at, '1970-01-01 00:00:00+00'::timestamptz)) DESC, id DESC) WHERE state = 'published';
      CREATE INDEX proposal_due ON proposal ((coalesce(answer_due, '9999-12-31'::date)), id) WHERE state = 'published';
      CREATE INDEX proposal_facets ON proposal (axis_id, commune_code, answer_verdict, answer_due, organisation_id, support_count) WHERE state = 'published';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX proposal_facets, proposal_due, proposal_talked;
      DROP TRIGGER merge_counted ON proposal;
      DROP TRIGGER comment_counted ON comment;
      DROP FUNCTION merge_counted(), comment_counted(), count_comments(uuid);
      ALTER TABLE proposal DROP COLUMN answer_due, DROP COLUMN answer_verdict, DROP COLUMN comment_count, DROP COLUMN talked_at;
    `);
  }
}

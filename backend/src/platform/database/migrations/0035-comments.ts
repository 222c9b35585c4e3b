import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said of proposals, one reply deep, with what it said before each change and who found it useful. */
export class Comments1700000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE comment (
        id uuid PRIMARY KEY,
        proposal_id uuid NOT NULL REFERENCES proposal (id),
        parent_id uuid REFERENCES comment (id),
        side text CHECK (side IN ('for', 'against', 'question')),
        author_id uuid NOT NULL REFERENCES person (id),
        organisation_id uuid REFERENCES organisation (id),
        mandate_id uuid REFERENCES mandate (id),
        entered_by uuid REFERENCES person (id),
        channel text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        edited_at timestamptz(3),
        revision integer NOT NULL,
        state text NOT NULL CHECK (state IN ('online', 'taken-back', 'hidden')),
        body text NOT NULL,
        links jsonb NOT NULL,
        useful_count integer NOT NULL DEFAULT 0,
        judged_count integer NOT NULL DEFAULT 0,
        CHECK ((side IS NULL) <> (parent_id IS NULL))
      );
      CREATE INDEX comment_of_proposal ON comment (proposal_id, side) WHERE parent_id IS NULL;
      CREATE INDEX comment_replies ON comment (parent_id, created_at, id) WHERE parent_id IS NOT NULL;
      CREATE INDEX comment_author ON comment (author_id, created_at);
      CREATE TABLE comment_version (
        comment_id uuid NOT NULL REFERENCES comment (id),
        revision integer NOT NULL,
        body text NOT NULL,
        links jsonb NOT NULL,
        replaced_at timestamptz(3) NOT NULL,
        PRIMARY KEY (comment_id, revision)
      );
      CREATE TABLE comment_opinion (
        comment_id uuid NOT NULL REFERENCES comment (id),
        person_id uuid NOT NULL REFERENCES person (id),
        useful boolean NOT NULL,
        PRIMARY KEY (comment_id, person_id)
      );
      CREATE INDEX comment_opinion_person ON comment_opinion (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE comment_opinion, comment_version, comment`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Place, photographs, documents, co-authors, versions and withdrawal of proposals. */
export class WholeProposals1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The states a proposal may have are added to by several migrations: this one adds its own to whatever stands.
    await runner.query(`
      DO $$ DECLARE was text; BEGIN
        SELECT pg_get_constraintdef(oid) INTO STRICT was FROM pg_constraint
          WHERE conrelid = 'proposal'::regclass AND conname = 'proposal_state_check';
        ALTER TABLE proposal DROP CONSTRAINT proposal_state_check;
        EXECUTE 'ALTER TABLE proposal ADD CONSTRAINT proposal_state_check ' || replace(was, 'ARRAY[', 'ARRAY[''withdrawn''::text, ');
      END $$;
      ALTER TABLE proposal
        ADD COLUMN point jsonb,
        ADD COLUMN photos jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN documents jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN answered_at timestamptz(3),
        ADD COLUMN withdrawn_at timestamptz(3),
        ADD COLUMN withdrawn_for text,
        ADD CONSTRAINT proposal_withdrawn_check CHECK (state <> 'withdrawn' OR (withdrawn_at IS NOT NULL AND withdrawn_for IS NOT NULL AND published_at IS NOT NULL));
      UPDATE proposal p SET answered_at = a.at FROM (
        SELECT to_id, min(answered_at) AS at FROM answer WHERE to_kind = 'proposal' AND state = 'published' GROUP BY to_id
      ) a WHERE a.to_id = p.id;
      CREATE TABLE proposal_version (
        proposal_id uuid NOT NULL REFERENCES proposal (id),
        number integer NOT NULL CHECK (number > 0),
        title text NOT NULL,
        need text NOT NULL,
        idea text NOT NULL,
        reason text,
        made_at timestamptz(3) NOT NULL,
        PRIMARY KEY (proposal_id, number)
      );
      CREATE TABLE proposal_coauthor (
        id uuid PRIMARY KEY,
        proposal_id uuid NOT NULL REFERENCES proposal (id),
        person_id uuid REFERENCES person (id),
        -- kept only until the person is known or says no
        email text,
        -- asked by a name that is public: the author may see it while they wait
        by_name boolean NOT NULL DEFAULT false,
        state text NOT NULL CHECK (state IN ('invited', 'accepted', 'declined', 'left')),
        invited_at timestamptz(3) NOT NULL,
        answered_at timestamptz(3),
        CHECK (person_id IS NOT NULL OR email IS NOT NULL OR state IN ('declined', 'left'))
      );
      CREATE UNIQUE INDEX proposal_coauthor_person ON proposal_coauthor (proposal_id, person_id) WHERE person_id IS NOT NULL;
      CREATE UNIQUE INDEX proposal_coauthor_email ON proposal_coauthor (proposal_id, lower(email)) WHERE email IS NOT NULL;
      CREATE INDEX proposal_coauthor_of ON proposal_coauthor (person_id);
      CREATE INDEX proposal_coauthor_asked ON proposal_coauthor (lower(email)) WHERE email IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE proposal_coauthor, proposal_version;
      UPDATE proposal SET state = 'published' WHERE state = 'withdrawn';
      ALTER TABLE proposal DROP CONSTRAINT proposal_withdrawn_check,
        DROP COLUMN point, DROP COLUMN photos, DROP COLUMN documents, DROP COLUMN answered_at,
        DROP COLUMN withdrawn_at, DROP COLUMN withdrawn_for;
      DO $$ DECLARE was text; BEGIN
        SELECT pg_get_constraintdef(oid) INTO STRICT was FROM pg_constraint
          WHERE conrelid = 'proposal'::regclass AND conname = 'proposal_state_check';
        ALTER TABLE proposal DROP CONSTRAINT proposal_state_check;
        EXECUTE 'ALTER TABLE proposal ADD CONSTRAINT proposal_state_check ' || replace(was, '''withdrawn''::text, ', '');
      END $$;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A proposal that goes on in another keeps all it had; the merge is a line that can be taken away. */
export class MergedProposals1700000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The states a proposal may have are added to by several migrations: this one adds its own to whatever stands.
    await runner.query(`
      DO $$ DECLARE was text; BEGIN
        SELECT pg_get_constraintdef(oid) INTO STRICT was FROM pg_constraint
          WHERE conrelid = 'proposal'::regclass AND conname = 'proposal_state_check';
        ALTER TABLE proposal DROP CONSTRAINT proposal_state_check;
        EXECUTE 'ALTER TABLE proposal ADD CONSTRAINT proposal_state_check ' || replace(was, 'ARRAY[', 'ARRAY[''merged''::text, ');
      END $$;
      ALTER TABLE proposal ADD COLUMN merged_into uuid REFERENCES proposal (id), ADD COLUMN merged_at timestamptz(3),
        ADD CONSTRAINT proposal_merged_check CHECK ((merged_into IS NULL) = (merged_at IS NULL)
          AND (state <> 'merged' OR merged_into IS NOT NULL) AND (merged_into IS NULL OR state IN ('merged', 'hidden')));
      CREATE INDEX proposal_merged ON proposal (merged_into) WHERE merged_into IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE proposal DROP CONSTRAINT proposal_merged_check;
      UPDATE proposal SET state = 'published' WHERE state = 'merged';
      ALTER TABLE proposal DROP COLUMN merged_into, DROP COLUMN merged_at;
      DO $$ DECLARE was text; BEGIN
        SELECT pg_get_constraintdef(oid) INTO STRICT was FROM pg_constraint
          WHERE conrelid = 'proposal'::regclass AND conname = 'proposal_state_check';
        ALTER TABLE proposal DROP CONSTRAINT proposal_state_check;
        EXECUTE 'ALTER TABLE proposal ADD CONSTRAINT proposal_state_check ' || replace(was, '''merged''::text, ', '');
      END $$;
    `);
  }
}

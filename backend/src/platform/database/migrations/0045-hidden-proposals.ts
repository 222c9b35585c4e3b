import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A proposal that moderation took off line keeps all it had; a hidden part of its text lies elsewhere. */
export class HiddenProposals1700000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The states a proposal may have are added to by several migrations: this one adds its own to whatever stands.
    await runner.query(`
      DO $$ DECLARE was text; BEGIN
        SELECT pg_get_constraintdef(oid) INTO STRICT was FROM pg_constraint
          WHERE conrelid = 'proposal'::regclass AND conname = 'proposal_state_check';
        ALTER TABLE proposal DROP CONSTRAINT proposal_state_check;
        EXECUTE 'ALTER TABLE proposal ADD CONSTRAINT proposal_state_check ' || replace(was, 'ARRAY[', 'ARRAY[''hidden''::text, ');
      END $$;
      ALTER TABLE proposal ADD COLUMN hidden_at timestamptz(3), ADD COLUMN hidden_for text,
        ADD CONSTRAINT proposal_hidden_check CHECK (state <> 'hidden' OR (hidden_at IS NOT NULL AND hidden_for IS NOT NULL AND published_at IS NOT NULL));
      CREATE TABLE proposal_hidden_part (
        proposal_id uuid NOT NULL REFERENCES proposal (id),
        part text NOT NULL,
        body text NOT NULL,
        PRIMARY KEY (proposal_id, part)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE proposal p SET need = h.body FROM proposal_hidden_part h WHERE h.proposal_id = p.id AND h.part = 'need';
      UPDATE proposal p SET idea = h.body FROM proposal_hidden_part h WHERE h.proposal_id = p.id AND h.part = 'idea';
      DROP TABLE proposal_hidden_part;
      UPDATE proposal SET state = 'published' WHERE state = 'hidden';
      ALTER TABLE proposal DROP CONSTRAINT proposal_hidden_check, DROP COLUMN hidden_at, DROP COLUMN hidden_for;
      DO $$ DECLARE was text; BEGIN
        SELECT pg_get_constraintdef(oid) INTO STRICT was FROM pg_constraint
          WHERE conrelid = 'proposal'::regclass AND conname = 'proposal_state_check';
        ALTER TABLE proposal DROP CONSTRAINT proposal_state_check;
        EXECUTE 'ALTER TABLE proposal ADD CONSTRAINT proposal_state_check ' || replace(was, '''hidden''::text, ', '');
      END $$;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a text may outlive its author's name, said when it was handed in; and when a text went with its author. */
export class TextsThatStay1700000000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE proposal ADD COLUMN text_stays boolean NOT NULL DEFAULT false, ADD COLUMN text_erased_at timestamptz(3);
      ALTER TABLE comment ADD COLUMN text_stays boolean NOT NULL DEFAULT false;
      CREATE INDEX proposal_old_draft ON proposal (created_at) WHERE state = 'draft';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX proposal_old_draft;
      ALTER TABLE comment DROP COLUMN text_stays;
      ALTER TABLE proposal DROP COLUMN text_stays, DROP COLUMN text_erased_at;
    `);
  }
}

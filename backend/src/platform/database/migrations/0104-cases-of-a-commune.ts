import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case knows in which commune its thing lay when it was opened, for those who moderate one commune only. */
export class CasesOfACommune1700000000104 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE moderation_case ADD COLUMN commune_code text;
      UPDATE moderation_case c SET commune_code = p.commune_code FROM proposal p
        WHERE (c.of_kind = 'proposal' AND p.id = c.of_id)
          OR (c.of_kind = 'comment' AND p.id = (SELECT o.proposal_id FROM comment o WHERE o.id = c.of_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE moderation_case DROP COLUMN commune_code');
  }
}

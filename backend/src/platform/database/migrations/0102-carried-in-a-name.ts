import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organisation carries is found by its name, newest first. */
export class CarriedInAName1700000000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX proposal_of_organisation ON proposal (organisation_id, published_at DESC, id DESC)
        WHERE state = 'published' AND organisation_id IS NOT NULL;
      CREATE INDEX commitment_of_organisation ON commitment (owner_organisation_id, made_at DESC, id DESC)
        WHERE owner_organisation_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX proposal_of_organisation; DROP INDEX commitment_of_organisation');
  }
}

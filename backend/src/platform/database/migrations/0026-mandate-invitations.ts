import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A mandate offered to an address. Nothing here says whether the address has an account: its owner is found when they
 * answer, signed in. The row, and the address with it, goes with the answer or after thirty days.
 */
export class MandateInvitations1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mandate_invitation (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        from_day date NOT NULL,
        until_day date CHECK (until_day >= from_day),
        alternate boolean NOT NULL DEFAULT false,
        proof text,
        hands_over uuid REFERENCES mandate (id),
        created_at timestamptz(3) NOT NULL,
        UNIQUE (email, organisation_id)
      );
      CREATE INDEX mandate_invitation_age ON mandate_invitation (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE mandate_invitation`);
  }
}

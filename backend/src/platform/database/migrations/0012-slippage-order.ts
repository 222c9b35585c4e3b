import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger keeps the order in which moves were written, one after the other under the commitment's lock:
 * two acts of one instant may wait for each other in another order than they were begun.
 * Commitments take their number without gaps, from the last one: no sequence is wanted.
 */
export class SlippageOrder1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE slippage ADD COLUMN seq bigint GENERATED ALWAYS AS IDENTITY;
      DROP INDEX slippage_commitment;
      CREATE INDEX slippage_commitment ON slippage (commitment_id, seq);
      DROP SEQUENCE commitment_number;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX slippage_commitment;
      ALTER TABLE slippage DROP COLUMN seq;
      CREATE INDEX slippage_commitment ON slippage (commitment_id, written_at);
      CREATE SEQUENCE commitment_number OWNED BY commitment.number;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Beside each result what would have changed it, counted once from what is published; none for results of before. */
export class WhatWouldChange1700000000191 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE ballot_result ADD COLUMN changes jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ballot_result DROP COLUMN changes');
  }
}

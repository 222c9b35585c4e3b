import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many votes were refused, why and in which hour: nobody, no choice, no code and no envelope stands here. */
export class RefusedVotes1700000000126 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballot_refused (
        ballot_id uuid NOT NULL REFERENCES ballot (id),
        hour timestamptz(3) NOT NULL,
        code text NOT NULL,
        many integer NOT NULL CHECK (many > 0),
        PRIMARY KEY (ballot_id, code, hour)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ballot_refused');
  }
}

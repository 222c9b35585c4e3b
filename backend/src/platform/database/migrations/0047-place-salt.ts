import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The salt under which places are counted for a day, so that the counts tell nobody's address. */
export class PlaceSalt1700000000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE place_salt (day date PRIMARY KEY, salt bytea NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE place_salt`);
  }
}

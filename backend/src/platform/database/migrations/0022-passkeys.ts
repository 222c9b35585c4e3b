import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys kept by people's devices, and the questions they answer, each once. */
export class Passkeys1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE passkey (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id),
        credential text NOT NULL UNIQUE,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        name text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        last_used_at timestamptz(3)
      );
      CREATE INDEX passkey_person ON passkey (person_id);
      CREATE TABLE passkey_challenge (
        hash bytea PRIMARY KEY,
        person_id uuid REFERENCES person (id),
        expires_at timestamptz(3) NOT NULL
      );
      CREATE INDEX passkey_challenge_age ON passkey_challenge (expires_at);
      CREATE INDEX passkey_challenge_person ON passkey_challenge (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE passkey_challenge, passkey');
  }
}

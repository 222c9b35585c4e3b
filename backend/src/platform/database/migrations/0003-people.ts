import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their sessions and sign-in links, organisations, mandates, roles. */
export class People1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        email text,
        phone text,
        commune_code text REFERENCES commune (code),
        welcomed_by uuid REFERENCES person (id),
        created_at timestamptz(3) NOT NULL,
        erased_at timestamptz(3)
      );
      CREATE UNIQUE INDEX person_email ON person (lower(email));
      CREATE INDEX person_name ON person USING gin (name gin_trgm_ops);
      CREATE TABLE sign_in (
        id uuid PRIMARY KEY,
        token_hash bytea UNIQUE,
        person_id uuid NOT NULL REFERENCES person (id),
        return_to text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        used_at timestamptz(3)
      );
      CREATE INDEX sign_in_age ON sign_in (created_at);
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        person_id uuid NOT NULL REFERENCES person (id),
        device text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        last_seen_at timestamptz(3) NOT NULL,
        revoked_at timestamptz(3)
      );
      CREATE INDEX session_person ON session (person_id);
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        sector text NOT NULL CHECK (sector IN ('public', 'private', 'association', 'resident')),
        commune_code text REFERENCES commune (code),
        created_at timestamptz(3) NOT NULL
      );
      CREATE TABLE mandate (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id),
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        from_day date NOT NULL,
        until_day date,
        given_at timestamptz(3) NOT NULL
      );
      CREATE INDEX mandate_person ON mandate (person_id);
      CREATE TABLE person_role (
        person_id uuid NOT NULL REFERENCES person (id),
        role text NOT NULL,
        given_at timestamptz(3) NOT NULL,
        given_by uuid REFERENCES person (id),
        PRIMARY KEY (person_id, role)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE person_role, mandate, organisation, session, sign_in, person`);
  }
}

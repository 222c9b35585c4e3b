import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people send: known by what it holds. Who sees it follows from the things it hangs on. */
export class Files1700000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE file (
        id uuid PRIMARY KEY,
        owner_id uuid NOT NULL,
        -- SHA-256 of what was sent, of what is served, and of its small size when it is a picture
        source_hash text NOT NULL CHECK (source_hash ~ '^[0-9a-f]{64}$'),
        hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
        small_hash text CHECK (small_hash ~ '^[0-9a-f]{64}$'),
        type text NOT NULL,
        bytes integer NOT NULL CHECK (bytes >= 0),
        width integer,
        height integer,
        name text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        UNIQUE (owner_id, source_hash)
      );
      CREATE INDEX file_hash ON file (hash);
      CREATE INDEX file_small_hash ON file (small_hash);
      CREATE INDEX file_created ON file (created_at);
      CREATE TABLE file_use (
        kind text NOT NULL,
        thing_id uuid NOT NULL,
        file_id uuid NOT NULL REFERENCES file (id),
        PRIMARY KEY (kind, thing_id, file_id)
      );
      CREATE INDEX file_use_file ON file_use (file_id);
      -- What was removed for a reason does not come back: its fingerprints stay, its bytes do not.
      CREATE TABLE file_removed (
        hash text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
        reason text NOT NULL,
        removed_at timestamptz(3) NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE file_removed, file_use, file`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people are written to: their pace, the letters and what became of them, and addresses without an account. */
export class Letters1700000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE follow ADD COLUMN pace text CHECK (pace IN ('instant', 'daily', 'weekly', 'none'));
      ALTER TABLE notification
        ADD COLUMN why text NOT NULL DEFAULT 'author' CHECK (why IN ('author', 'supporter', 'chosen')),
        ADD COLUMN via_kind text,
        ADD COLUMN via_id uuid,
        ADD COLUMN pace text NOT NULL DEFAULT 'none' CHECK (pace IN ('instant', 'daily', 'weekly', 'none')),
        ADD COLUMN letter_id uuid;
      CREATE INDEX notification_to_write ON notification (pace, person_id) WHERE letter_id IS NULL AND pace <> 'none';
      CREATE INDEX notification_letter ON notification (letter_id) WHERE letter_id IS NOT NULL;
      CREATE TABLE letter_choice (
        person_id uuid PRIMARY KEY,
        pace text NOT NULL CHECK (pace IN ('instant', 'daily', 'weekly', 'none')),
        quiet_from smallint NOT NULL CHECK (quiet_from BETWEEN 0 AND 23),
        quiet_until smallint NOT NULL CHECK (quiet_until BETWEEN 0 AND 23),
        changed_at timestamptz(3) NOT NULL
      );
      CREATE TABLE letter_subscriber (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        language text NOT NULL CHECK (language IN ('fr', 'en')),
        pace text CHECK (pace IN ('daily', 'weekly')),
        areas jsonb NOT NULL DEFAULT '[]',
        wanted jsonb,
        asked_at timestamptz(3) NOT NULL,
        confirmed_at timestamptz(3),
        written_until timestamptz(3)
      );
      CREATE UNIQUE INDEX letter_subscriber_email ON letter_subscriber (lower(email));
      CREATE TABLE area_news (
        area_id uuid NOT NULL,
        fact_id uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (area_id, fact_id)
      );
      CREATE INDEX area_news_at ON area_news (area_id, at);
      CREATE TABLE letter (
        id uuid PRIMARY KEY,
        key text NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('instant', 'daily', 'weekly', 'test')),
        person_id uuid,
        subscriber_id uuid,
        news_from timestamptz(3),
        news_until timestamptz(3),
        state text NOT NULL CHECK (state IN ('waiting', 'accepted', 'kept', 'refused', 'failed', 'dropped')),
        code integer,
        status text,
        attempts integer NOT NULL DEFAULT 0,
        made_at timestamptz(3) NOT NULL,
        done_at timestamptz(3)
      );
      CREATE INDEX letter_newest ON letter (made_at DESC, id DESC);
      CREATE INDEX letter_person ON letter (person_id);
      CREATE TABLE platform_secret (name text PRIMARY KEY, secret bytea NOT NULL);
      ALTER TABLE demo_mail ADD COLUMN html text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE demo_mail DROP COLUMN html;
      DROP TABLE platform_secret, letter, area_news, letter_subscriber, letter_choice;
      DROP INDEX notification_to_write, notification_letter;
      ALTER TABLE notification DROP COLUMN why, DROP COLUMN via_kind, DROP COLUMN via_id, DROP COLUMN pace, DROP COLUMN letter_id;
      ALTER TABLE follow DROP COLUMN pace;
    `);
  }
}

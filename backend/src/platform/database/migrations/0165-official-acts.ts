import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Acts of public bodies with the very document that was published, their numbers, and the lists of deliberations. */
export class OfficialActs1700000000165 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE official_act_number (
        body_id uuid NOT NULL REFERENCES body (id),
        year integer NOT NULL,
        last integer NOT NULL,
        PRIMARY KEY (body_id, year)
      );
      CREATE TABLE official_act (
        id uuid PRIMARY KEY,
        body_id uuid NOT NULL REFERENCES body (id),
        body_name text NOT NULL,
        authority text NOT NULL,
        siret text NOT NULL CHECK (siret ~ '^[0-9]{14}$'),
        nature text NOT NULL CHECK (nature IN ('deliberation', 'correction', 'withdrawal', 'repeal')),
        decision_id uuid NOT NULL REFERENCES decision (id),
        on_act uuid REFERENCES official_act (id),
        year integer NOT NULL,
        rank integer NOT NULL CHECK (rank > 0),
        subject text NOT NULL,
        text text NOT NULL,
        matter text NOT NULL,
        in_office integer,
        acted_on date NOT NULL,
        online_at timestamptz(3) NOT NULL,
        author_id uuid NOT NULL REFERENCES person (id),
        quality text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        document bytea NOT NULL,
        UNIQUE (body_id, year, rank),
        CHECK ((nature = 'deliberation') = (on_act IS NULL))
      );
      CREATE UNIQUE INDEX official_act_of_decision ON official_act (decision_id) WHERE nature = 'deliberation';
      CREATE INDEX official_act_newest ON official_act (online_at DESC, id DESC);
      CREATE INDEX official_act_on ON official_act (on_act) WHERE on_act IS NOT NULL;
      CREATE TABLE official_act_off_line (
        act_id uuid PRIMARY KEY REFERENCES official_act (id),
        off_on date NOT NULL
      );
      CREATE TABLE deliberation_list (
        meeting_id uuid PRIMARY KEY REFERENCES meeting (id),
        body_id uuid NOT NULL REFERENCES body (id),
        held_on date NOT NULL,
        lines jsonb,
        published_at timestamptz(3),
        reminded_at timestamptz(3),
        overdue_at timestamptz(3),
        CHECK ((lines IS NULL) = (published_at IS NULL))
      );
      CREATE INDEX deliberation_list_newest ON deliberation_list (held_on DESC, meeting_id DESC);
      INSERT INTO deliberation_list (meeting_id, body_id, held_on)
        SELECT m.id, m.body_id, (m.starts_at AT TIME ZONE 'Europe/Paris')::date FROM meeting m JOIN body b ON b.id = m.body_id
        WHERE m.state = 'closed' AND b.template IN ('municipal-council', 'epci-council', 'epci-video')
          AND EXISTS (SELECT 1 FROM meeting_step s WHERE s.meeting_id = m.id AND s.step->>'kind' = 'vote');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE deliberation_list, official_act_off_line, official_act, official_act_number`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What becomes of accepted proposals: who carries them, what they lack, who offers it. */
export class Projects1700000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE proposal_accepted (
        proposal_id uuid PRIMARY KEY REFERENCES proposal (id),
        accepted_at timestamptz(3) NOT NULL
      );
      CREATE TABLE project (
        id uuid PRIMARY KEY,
        proposal_id uuid NOT NULL UNIQUE REFERENCES proposal (id),
        title text NOT NULL,
        summary text NOT NULL,
        carrier_person uuid REFERENCES person (id),
        carrier_organisation uuid REFERENCES organisation (id),
        state text NOT NULL CHECK (state IN ('seeking', 'underway', 'done', 'stopped')),
        opened_at timestamptz(3) NOT NULL,
        CHECK ((carrier_person IS NULL) <> (carrier_organisation IS NULL))
      );
      CREATE INDEX project_newest ON project (opened_at DESC, id DESC);
      CREATE TABLE project_partner (
        project_id uuid NOT NULL REFERENCES project (id),
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        PRIMARY KEY (project_id, organisation_id)
      );
      CREATE TABLE project_need (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project (id),
        position integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('hands', 'skills', 'rooms', 'money')),
        what text NOT NULL,
        quantity integer NOT NULL CHECK (quantity > 0)
      );
      CREATE INDEX project_need_of ON project_need (project_id, position);
      CREATE TABLE project_offer (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project (id),
        need_id uuid NOT NULL REFERENCES project_need (id),
        person_id uuid NOT NULL REFERENCES person (id),
        organisation_id uuid REFERENCES organisation (id),
        quantity integer NOT NULL CHECK (quantity > 0),
        words text NOT NULL,
        contact text NOT NULL,
        state text NOT NULL CHECK (state IN ('offered', 'accepted', 'declined', 'withdrawn')),
        offered_at timestamptz(3) NOT NULL
      );
      CREATE INDEX project_offer_of ON project_offer (project_id, offered_at);
      CREATE INDEX project_offer_need ON project_offer (need_id);
      CREATE INDEX project_offer_person ON project_offer (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE project_offer, project_need, project_partner, project, proposal_accepted`);
  }
}

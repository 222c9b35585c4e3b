import { newId, type Id } from '@mondee/kernel';
import type { TestApp } from './test-app';

const WHO = {
  jeanne: '',
  karim: '',
  irene: 'facilitator',
  odile: '',
  bastien: 'agent',
  paul: 'administrator',
  nadia: '',
  bruno: '',
  aline: '',
} as const;

/** A few of the cast with their sessions, an organisation, and proposals put on line without further ado: for specs. */
export class CastOfProposals {
  readonly ids: Record<string, Id> = {};
  readonly cookies: Record<string, string> = {};
  axis!: Id;
  readonly organisation = newId(Date.now());
  private count = 0;

  static async arrive(app: TestApp): Promise<CastOfProposals> {
    const cast = new CastOfProposals(app);
    const { owner } = app;
    const { rows } = await owner.query('SELECT id FROM axis ORDER BY id LIMIT 1');
    cast.axis = rows[0].id;
    for (const [name, role] of Object.entries(WHO)) {
      const id = newId(Date.now());
      cast.ids[name] = id;
      await owner.query(
        `INSERT INTO person (id, name, email, created_at) VALUES ($1, initcap($2), $2 || '@demo.mondee.example', now())`,
        [id, name],
      );
      if (role)
        await owner.query(`INSERT INTO person_role (person_id, role, given_at) VALUES ($1, $2, now())`, [id, role]);
      cast.cookies[name] = await app.signIn(id);
    }
    await owner.query(
      `INSERT INTO organisation (id, name, sector, created_at) VALUES ($1, 'Les Noyers du Bas', 'association', now())`,
      [cast.organisation],
    );
    await owner.query(
      `INSERT INTO mandate (id, person_id, organisation_id, from_day, given_at) VALUES ($1, $2, $3, '2026-01-01', now())`,
      [newId(Date.now()), cast.ids['karim'], cast.organisation],
    );
    return cast;
  }

  private constructor(private readonly app: TestApp) {}

  /** A proposal of somebody's, on line unless said otherwise. */
  async proposed(by: string, state: 'published' | 'submitted' = 'published'): Promise<Id> {
    const id = newId(Date.now());
    await this.app.owner.query(
      `INSERT INTO proposal (id, number, state, revision, title, need, idea, axis_id, author_id, channel, created_at, submitted_at, published_at)
       VALUES ($1, $2, $3, 1, $4, 'Il manque quelque chose ici.', 'Il faut faire quelque chose.', $5, $6, 'web', now(), now(), now())`,
      [id, ++this.count, state, `Proposition ${this.count}`, this.axis, this.ids[by]],
    );
    return id;
  }
}

import type pg from 'pg';
import { CAST, COMMUNES, ORGANISATIONS } from '@mondee/testing/cast';
import { AXES } from '@mondee/testing/story';

/** Brings the cast, their roles, their communes and an axis into an empty database; give it to `TestApp.start`. */
export async function castOnStage(owner: pg.Client): Promise<void> {
  for (const [name, code] of Object.entries(COMMUNES))
    await owner.query(`INSERT INTO commune VALUES ($1, $2, 500, '{26420}')`, [code, name]);
  await owner.query(`INSERT INTO axis VALUES ($1, 'mobilite', 1, '{"fr":"Mobilité"}', '{"fr":"…"}')`, [AXES.mobilite]);
  for (const { id, name, commune, roles, ...more } of Object.values(CAST)) {
    const email = 'email' in more ? more.email : null;
    await owner.query(`INSERT INTO person (id, name, email, commune_code, created_at) VALUES ($1, $2, $3, $4, now())`, [
      id,
      name,
      email,
      commune,
    ]);
    for (const role of roles)
      await owner.query(`INSERT INTO person_role (person_id, role, given_at) VALUES ($1, $2, now())`, [id, role]);
  }
  for (const { id, name, sector, commune } of Object.values(ORGANISATIONS))
    await owner.query(`INSERT INTO organisation VALUES ($1, $2, $3, $4, now())`, [id, name, sector, commune]);
}

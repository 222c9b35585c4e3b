import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '@mondee/kernel';
import { TestApp } from '../platform/testing/test-app';
import { AppointAdministrator } from './appoint-administrator';

let app: TestApp;
beforeAll(async () => void (app = await TestApp.start()));
afterAll(() => app?.stop());

const roles = async (email: string) =>
  (
    await app.owner.query(
      'SELECT r.role FROM person p LEFT JOIN person_role r ON r.person_id = p.id WHERE p.email = $1',
      [email],
    )
  ).rows.map(({ role }) => role);

describe('the first administrator', () => {
  it('is made known and given the role, once, and it stands in the journal', async () => {
    const appoint = app.app.get(AppointAdministrator);
    expect(await appoint.awaited()).toBe(true);
    for (const email of ['Mairie@Vercors.example', 'mairie@vercors.example'])
      expect(unwrap(await appoint.run(email, 'Mairie du Vercors'))).toBe('Mairie du Vercors');
    expect(await appoint.awaited()).toBe(false);
    expect(await roles('mairie@vercors.example')).toEqual(['administrator']);
    const { rows } = await app.owner.query(`SELECT kind FROM fact ORDER BY seq`);
    expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['PersonRegistered', 'RoleGiven']));
    expect(rows.filter(({ kind }) => kind === 'RoleGiven')).toHaveLength(1);
  });

  it('is refused under an address that is none', async () => {
    expect(await app.app.get(AppointAdministrator).run('nobody', 'X Y')).toMatchObject({
      ok: false,
      refusal: { code: 'people.NotAnEmail' },
    });
  });
});

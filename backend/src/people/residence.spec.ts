import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAST, COMMUNES } from '@mondee/testing/cast';
import type { Id } from '@mondee/kernel';
import { Settings } from '../platform/settings/settings';
import { Database } from '../platform/database/database';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
const { jeanne, karim, odile, bastien, irene, paul } = CAST;
const refusal = '... on Refusal { code field message }';
const PRINT = `mutation($input: PrintResidenceCodesInput!) { printResidenceCodes(input: $input) { ... on ResidenceSheet { id codes expiresAt commune { code } } ${refusal} } }`;
const USE = `mutation($input: UseResidenceCodeInput!) { useResidenceCode(input: $input) { ... on Residence { level until } ${refusal} } }`;
const KNOW = `mutation($input: RecognisePersonInput!) { recognisePerson(input: $input) { ... on Recognised { verified } ${refusal} } }`;
const HINTS = '{ duplicateHints { one { id } other { id } reasons } }';
const APART = `mutation($input: TellApartInput!) { tellApart(input: $input) { ... on ToldApart { done } ${refusal} } }`;
const ERASE = `mutation($input: ErasePersonInput!) { erasePerson(input: $input) { ... on PersonErased { done } ${refusal} } }`;
const SESSION = `mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { ... on Viewer { person { name commune { code } } residence { level } } ${refusal} } }`;
const cookies = new Map<Id, string>();

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  for (const { id } of [jeanne, karim, bastien, irene, paul]) cookies.set(id, await app.signIn(id));
});
afterAll(() => app?.stop());

const ask = async <T = Record<string, never>>(who: { id: Id } | undefined, query: string, input?: object) =>
  (await app.ask<T>(query, { input }, who && cookies.get(who.id))).data as T;
const set = async (name: string, value: string[] | Record<string, string> | undefined) => {
  const settings = app.app.get(Settings);
  await app.app.get(Database).transaction((tx) => settings.put(tx, name, value));
  await settings.read();
};

describe('codes of the town hall', () => {
  let codes: string[];
  it('are printed by a clerk, and only their hash is kept', async () => {
    const communeCode = COMMUNES.vassieux;
    expect(await ask(jeanne, PRINT, { communeCode })).toMatchObject({
      printResidenceCodes: { code: 'people.HelpNotYours' },
    });
    expect(await ask(undefined, PRINT, { communeCode })).toMatchObject({
      printResidenceCodes: { code: 'people.SignInNeeded' },
    });
    const sheet = await ask<{ printResidenceCodes: { codes: string[] } }>(bastien, PRINT, { communeCode });
    codes = sheet.printResidenceCodes.codes;
    expect(new Set(codes).size).toBe(20);
    const dump = await app.dump();
    for (const code of codes) expect(dump.includes(code) || dump.includes(code.replace('-', ''))).toBe(false);
  });

  it('serve once, though typed by two people at once, and leave no trace', async () => {
    const hashes = async () => {
      const { rows } = await app.owner.query(`SELECT encode(hash, 'hex') AS hash FROM residence_code`);
      return rows.map(({ hash }) => hash as string);
    };
    const before = await hashes();
    const typed = { code: codes[0]!.toLowerCase() };
    const answers = await Promise.all([jeanne, karim].map((one) => ask<Used>(one, USE, typed)));
    const levels = answers.map(({ useResidenceCode: used }) => used.level ?? used.code);
    expect(levels.sort()).toEqual(['VERIFIED', 'people.CodeUnknown']);
    const after = await hashes();
    const [gone, ...others] = before.filter((hash) => !after.includes(hash));
    expect(others).toEqual([]);
    expect(await app.dump()).not.toContain(gone);
  });

  it('bring the commune they were printed for', async () => {
    expect(await ask(karim, USE, { code: codes[1] })).toMatchObject({ useResidenceCode: { level: 'VERIFIED' } });
    const { rows } = await app.owner.query('SELECT commune_code FROM person WHERE id = $1', [karim.id]);
    expect(rows[0].commune_code).toBe(COMMUNES.vassieux);
  });

  it('are not found by trying', async () => {
    const tries: string[] = [];
    for (let i = 0; i < 11; i++)
      tries.push((await ask<Used>(irene, USE, { code: 'AAAAA-AAAAA' })).useResidenceCode.code!);
    expect(tries.slice(0, 10).every((code) => code === 'people.CodeUnknown')).toBe(true);
    expect(tries[10]).toBe('platform.TooOften');
  });
});

describe('recognised by two', () => {
  const know = (who: { id: Id }, personId: Id = odile.id) => ask(who, KNOW, { personId });
  it('needs two distinct witnesses, and forgets both', async () => {
    expect(await know(jeanne)).toMatchObject({ recognisePerson: { code: 'people.NotAWitness' } });
    expect(await know(bastien, bastien.id)).toMatchObject({ recognisePerson: { code: 'people.NotYourself' } });
    expect(await know(bastien)).toMatchObject({ recognisePerson: { verified: false } });
    expect(await know(bastien)).toMatchObject({ recognisePerson: { code: 'people.AlreadyRecognised' } });
    expect(await know(irene)).toMatchObject({ recognisePerson: { verified: true } });
    const lines = (await app.dump()).split('\n').filter((line) => line.includes(odile.id));
    expect(lines.filter((line) => line.includes(bastien.id) || line.includes(irene.id))).toEqual([]);
    const { rows } = await app.owner.query(
      `SELECT f.id, p.actor_id, p.personal FROM fact f JOIN fact_personal p ON p.fact_id = f.id WHERE f.subject_id = $1`,
      [odile.id],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${bastien.id}|${irene.id}`));
  });

  it('is not offered where the territory switched it off', async () => {
    await set('people.residenceMethods', ['declared']);
    expect(await know(irene, paul.id)).toMatchObject({ recognisePerson: { code: 'people.MethodOff' } });
    await set('people.residenceMethods', undefined);
  });
});

describe('what an act needs', () => {
  it('is raised by a setting, and its refusal says what to do', async () => {
    const input = { name: irene.name, communeCode: COMMUNES.leChaffal };
    await set('people.residenceNeeded', { 'people.account': 'declared' });
    const refused = await ask<{ updateProfile: { code: string; message: string } }>(irene, SESSION, input);
    expect(refused.updateProfile).toMatchObject({ code: 'people.ResidenceNeeded' });
    expect(refused.updateProfile.message).toContain('Mon compte');
    // Jeanne or Karim, verified above, may; verified is more than declared
    expect(await ask(karim, SESSION, { name: karim.name, communeCode: COMMUNES.vassieux })).toMatchObject({
      updateProfile: { residence: { level: 'VERIFIED' } },
    });
    await set('people.residenceNeeded', undefined);
    expect(await ask(irene, SESSION, input)).toMatchObject({ updateProfile: { residence: { level: 'DECLARED' } } });
  });

  it('a commune is shown only where its person chose it', async () => {
    const shown = { name: irene.name, communeCode: COMMUNES.leChaffal };
    expect(await ask(irene, SESSION, { ...shown, shows: [] })).toMatchObject({
      updateProfile: { person: { commune: null } },
    });
    expect(await ask(irene, SESSION, { ...shown, shows: ['commune'] })).toMatchObject({
      updateProfile: { person: { commune: { code: COMMUNES.leChaffal } } },
    });
  });
});

describe('two accounts of one human', () => {
  it('are hinted at to clerks, until one says that they are two people', async () => {
    await app.owner.query(`UPDATE person SET name = 'VIGNON Jeanne', commune_code = $2 WHERE id = $1`, [
      paul.id,
      COMMUNES.vassieux,
    ]);
    await app.owner.query('UPDATE person SET commune_code = $2 WHERE id = $1', [jeanne.id, COMMUNES.vassieux]);
    expect(await ask(jeanne, HINTS)).toEqual({ duplicateHints: [] });
    expect(await ask(bastien, HINTS)).toMatchObject({
      duplicateHints: [{ one: { id: jeanne.id }, other: { id: paul.id }, reasons: ['NAME'] }],
    });
    const input = { personId: paul.id, otherId: jeanne.id };
    expect(await ask(jeanne, APART, input)).toMatchObject({ tellApart: { code: 'people.HelpNotYours' } });
    expect(await ask(bastien, APART, input)).toEqual({ tellApart: { done: true } });
    expect(await ask(bastien, HINTS)).toEqual({ duplicateHints: [] });
  });

  it('are told to a clerk of one commune when both live there; names elsewhere are found by no search of theirs', async () => {
    const clerk = async (commune: string, n: number) => {
      const id = `018f0000-0000-7000-8000-00000000c0d${n}` as Id;
      await app.owner.query(
        `INSERT INTO person (id, name, commune_code, created_at) VALUES ($1, $2, $3, '2026-01-01')`,
        [id, `Agent ${n}`, commune],
      );
      await app.owner.query(
        `INSERT INTO person_role (person_id, role, given_at, scope_kind, scope_id, from_day)
         VALUES ($1, 'agent', '2026-01-01', 'commune', $2, '2026-01-01')`,
        [id, commune],
      );
      cookies.set(id, await app.signIn(id));
      return { id };
    };
    await app.owner.query('DELETE FROM person_told_apart');
    const [here, elsewhere] = [await clerk(COMMUNES.vassieux, 1), await clerk(COMMUNES.leChaffal, 2)];
    const input = { personId: paul.id, otherId: jeanne.id };
    const hints = async (who: { id: Id }) =>
      (await ask<{ duplicateHints: object[] }>(who, HINTS)).duplicateHints.length;
    expect([await hints(here), await hints(elsewhere), await hints(bastien)]).toEqual([1, 0, 1]);
    const finds = async (who: { id: Id }) =>
      (await ask<{ people: object[] }>(who, '{ people(search: "Vignon") { name } }')).people.length;
    expect([await finds(here), await finds(elsewhere), await finds(bastien)]).toEqual([2, 0, 2]);
    expect(await ask(elsewhere, APART, input)).toMatchObject({ tellApart: { code: 'people.UnknownPerson' } });

    // One of the two moves: no commune has both, so whoever receives the whole territory looks.
    await app.owner.query('UPDATE person SET commune_code = $2, email = $3 WHERE id = $1', [
      paul.id,
      COMMUNES.leChaffal,
      'jeanne+deux@demo.mondee.example',
    ]);
    expect([await hints(here), await hints(elsewhere), await hints(bastien)]).toEqual([0, 0, 1]);
    for (const who of [here, elsewhere])
      expect(await ask(who, APART, input)).toMatchObject({ tellApart: { code: 'people.UnknownPerson' } });
    expect(await ask(bastien, APART, input)).toEqual({ tellApart: { done: true } });

    // Whom a clerk wrote down, they find again wherever that person lives.
    await app.owner.query('UPDATE person SET welcomed_by = $2 WHERE id = $1', [odile.id, elsewhere.id]);
    const odiles = async (who: { id: Id }) =>
      (await ask<{ people: object[] }>(who, '{ people(search: "Marcellin") { name } }')).people.length;
    expect([await odiles(here), await odiles(elsewhere)]).toEqual([0, 1]);
  });
});

describe('what cannot be taken back', () => {
  it('asks again who it is after fifteen minutes', async () => {
    app.clock.advance({ ms: 16 * 60_000 });
    expect(await ask(jeanne, ERASE, {})).toMatchObject({ erasePerson: { code: 'people.ConfirmAgain' } });
    cookies.set(jeanne.id, await app.signIn(jeanne.id));
    expect(await ask(jeanne, ERASE, {})).toMatchObject({ erasePerson: { done: true } });
  });
});

interface Used {
  useResidenceCode: { level?: string; code?: string };
}

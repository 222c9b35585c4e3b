import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '@mondee/kernel';
import { formatText, hasMessage, rawMessage } from '@mondee/messages';
import { CAST } from '@mondee/testing/cast';
import { Appearance } from '../platform/http/appearance';
import { Settings } from '../platform/settings/settings';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
let irene: string;
let paul: string;
let jeanne: string;
const CHANGE = `mutation($input: ChangeSettingInput!) { changeSetting(input: $input) {
  ... on Setting { name value isDefault effect } ... on Refusal { code field message } } }`;
const change = (input: object, cookie?: string) =>
  app.ask<{ changeSetting: Record<string, unknown> }>(CHANGE, { input }, cookie);
const delay = (value: unknown) => ({ name: 'answers.delayDays', value: JSON.stringify(value) });

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  irene = await app.signIn(CAST.irene.id);
  paul = await app.signIn(CAST.paul.id);
  jeanne = await app.signIn(CAST.jeanne.id);
});
afterAll(() => app.stop());

describe('the settings', () => {
  it('all have a name, an explanation and an effect in both languages, and their default fits', () => {
    for (const [name, setting] of app.app.get(Settings).declared) {
      expect(setting.schema.safeParse(setting.default).success, name).toBe(true);
      expect(hasMessage(`settings.groups.${setting.group}`)).toBe(true);
      const parts = setting.ownScreen ? ['label'] : ['label', 'explanation', 'effect'];
      for (const part of parts)
        for (const language of LANGUAGES) {
          const text = rawMessage(language, `settings.${name}.${part}`);
          expect(text, `${name} ${part}`).toBeDefined();
          const value = Array.isArray(setting.default) ? setting.default.length : setting.default;
          expect(formatText(language, text!, { value: value as string })).not.toBe('');
        }
    }
  });

  it('one that changes is read by rules, says so in words, and stands in the journal with what it was', async () => {
    const { data } = await change({ ...delay(45), reason: 'Le conseil l’a voté' }, irene);
    expect(data?.changeSetting).toMatchObject({ value: '45', isDefault: false });
    expect(app.app.get(Settings).get('answers.delayDays')).toBe(45);
    const history = await app.ask<{ settingHistory: object[] }>(
      '{ settingHistory(name: "answers.delayDays") { before after by reason } }',
      {},
      irene,
    );
    expect(history.data?.settingHistory).toEqual([
      { before: '60', after: '45', by: CAST.irene.name, reason: 'Le conseil l’a voté' },
    ]);
    const shown = await app.ask<{ publicSettings: object[] }>('{ publicSettings { name value } }');
    expect(shown.data?.publicSettings).toContainEqual({ name: 'answers.delayDays', value: '45' });
  });

  it('set to what it is, nothing happens; set to nothing, the default is back', async () => {
    await change(delay(45), irene);
    const { data } = await change({ name: 'answers.delayDays', value: null }, irene);
    expect(data?.changeSetting).toMatchObject({ value: '60', isDefault: true });
    const { rows } = await app.owner.query(`SELECT count(*)::int AS n FROM fact WHERE kind = 'SettingChanged'`);
    expect(rows[0].n).toBe(2);
  });

  it.each([
    [2, 'territory.OutOfBounds'],
    [4000, 'territory.OutOfBounds'],
    [45.5, 'territory.BadSetting'],
    ['quarante', 'territory.BadSetting'],
    [{ __proto__: 1 }, 'territory.BadSetting'],
    [null, 'territory.BadSetting'],
  ])('%j is refused, and the sentence says why', async (value, code) => {
    const { data } = await change(delay(value), irene);
    expect(data?.changeSetting).toMatchObject({ code, field: 'value' });
  });

  it('is for who configures: nobody else changes one, sees the list or the history', async () => {
    expect((await change(delay(30))).data?.changeSetting).toMatchObject({ code: 'people.SignInNeeded' });
    expect((await change(delay(30), jeanne)).data?.changeSetting).toMatchObject({ code: 'territory.NotConfigurer' });
    const asked = await app.ask('{ settings { name } settingHistory { name } }', {}, jeanne);
    expect(asked.data).toEqual({ settings: [], settingHistory: [] });
    const two = { name: 'moderation.twoPersons', value: 'true' };
    expect((await change(two, irene)).data?.changeSetting).toMatchObject({ code: 'territory.ForAdministrators' });
    expect((await change(two, paul)).data?.changeSetting).toMatchObject({ value: 'true' });
  });

  it('two at once are two changes, each with what it found', async () => {
    await Promise.all([change(delay(20), irene), change(delay(21), paul)]);
    const { data } = await app.ask<{ settingHistory: { before: string; after: string }[] }>(
      '{ settingHistory(name: "answers.delayDays") { before after } }',
      {},
      irene,
    );
    const [last, before] = data!.settingHistory;
    expect(last!.before).toBe(before!.after);
  });

  it('a change made by another process is heard', async () => {
    await app.owner.query(`INSERT INTO setting VALUES ('moderation.changeDays', '12')`);
    await app.owner.query(`SELECT pg_notify('mondee_live', 'settings:all changed')`);
    await expect.poll(() => app.app.get(Settings).get('moderation.changeDays'), { timeout: 5000 }).toBe(12);
  });
});

describe('the colour', () => {
  it('stands on every page, in both themes; nothing stands there while none was chosen', async () => {
    const look = app.app.get(Appearance, { strict: false });
    expect(look.css()).toBe('');
    const faint = await change({ name: 'territory.colour', value: '"#ffee88"' }, irene);
    expect(faint.data?.changeSetting).toMatchObject({ code: 'territory.ColourTooFaint', field: 'value' });
    await change({ name: 'territory.colour', value: '"#1C5E46"' }, irene);
    expect(look.css()).toMatch(/^:root\{--gentian:#1c5e46;.*data-theme='dark'.*prefers-color-scheme/);
    await change({ name: 'territory.colour', value: null }, irene);
    expect(look.css()).toBe('');
  });
});

describe('the texts of the interface', () => {
  const REWORD = `mutation($input: RewordTextInput!) { rewordText(input: $input) {
    ... on InterfaceText { key text original isReworded } ... on Refusal { code field message } } }`;
  const reword = (input: object, cookie?: string) =>
    app.ask<{ rewordText: Record<string, unknown> }>(REWORD, { input: { language: 'fr', ...input } }, cookie);

  it('are found by their words, without accents, in their language', async () => {
    const { data } = await app.ask<{ interfaceTexts: { key: string }[] }>(
      '{ interfaceTexts(language: "fr", search: "repondu attendues") { key } }',
      {},
      irene,
    );
    expect(data?.interfaceTexts).toEqual([]);
    const found = await app.ask<{ interfaceTexts: { key: string }[] }>(
      '{ interfaceTexts(language: "fr", search: "REPONSES attendues") { key original } }',
      {},
      irene,
    );
    expect(found.data?.interfaceTexts.map(({ key }) => key)).toContain('answers.title');
  });

  it('one that is reworded is on every page and in every refusal, and can be given back', async () => {
    const look = app.app.get(Appearance, { strict: false });
    const { data } = await reword({ key: 'answers.title', text: 'On vous répond' }, irene);
    expect(data?.rewordText).toMatchObject({ text: 'On vous répond', isReworded: true });
    expect(look.texts('fr')).toEqual({ 'answers.title': 'On vous répond' });
    expect(look.texts('en')).toEqual({});
    await reword({ key: 'refusals.people.SignInNeeded', text: 'Entrez d’abord.' }, irene);
    expect((await change(delay(30))).data?.changeSetting).toMatchObject({ message: 'Entrez d’abord.' });
    await reword({ key: 'answers.title' }, irene);
    await reword({ key: 'refusals.people.SignInNeeded' }, irene);
    expect(look.texts('fr')).toEqual({});
    const { rows } = await app.owner.query(`SELECT data FROM fact WHERE kind = 'TextReworded' ORDER BY seq`);
    expect(rows).toHaveLength(4);
    expect(rows[0].data).toMatchObject({ key: 'answers.title', old: 'Les réponses attendues', new: 'On vous répond' });
  });

  it('remembers who said what before, and forgets no way back', async () => {
    const key = 'answers.lead';
    const { data } = await reword({ key, text: 'On vous répond à temps.' }, irene);
    const { original } = data!.rewordText as { original: string };
    await reword({ key }, paul);
    const asked = await app.ask<{ textHistory: object[] }>(
      '{ textHistory(language: "fr", key: "answers.lead") { by before after } }',
      {},
      irene,
    );
    expect(asked.data?.textHistory).toEqual([
      { by: CAST.paul.name, before: 'On vous répond à temps.', after: original },
      { by: CAST.irene.name, before: original, after: 'On vous répond à temps.' },
    ]);
  });

  it.each([
    [{ key: 'answers.promised', text: 'Promise, voilà tout.' }, 'territory.OtherPlaceholders'],
    [{ key: 'answers.promised', text: 'Le {at}, {due}, {plus}' }, 'territory.OtherPlaceholders'],
    [{ key: 'answers.promised', text: 'Promise {at, plural, one {x}}' }, 'territory.TextNotIcu'],
    [{ key: 'answers.title', text: 'Ouvert {' }, 'territory.TextNotIcu'],
    [{ key: 'answers.title', text: 'x'.repeat(3000) }, 'territory.TooLong'],
    [{ key: '__proto__.toString', text: 'x' }, 'territory.UnknownText'],
    [{ key: 'answers', text: 'x' }, 'territory.UnknownText'],
    [{ key: 'answers.title', text: 'x', language: 'de' }, 'territory.UnknownText'],
  ])('%j is refused: %s', async (input, code) => {
    expect((await reword(input, irene)).data?.rewordText).toMatchObject({ code });
  });

  it('are for who configures', async () => {
    const input = { key: 'answers.title', text: 'Piraté' };
    expect((await reword(input)).data?.rewordText).toMatchObject({ code: 'people.SignInNeeded' });
    expect((await reword(input, jeanne)).data?.rewordText).toMatchObject({ code: 'territory.NotConfigurer' });
    const asked = await app.ask(
      '{ interfaceTexts(language: "fr", search: "a") { key } textHistory(language: "fr", key: "answers.title") { by } }',
      {},
      jeanne,
    );
    expect(asked.data).toEqual({ interfaceTexts: [], textHistory: [] });
  });
});

describe('an empty platform', () => {
  const INSTALL = `mutation($siren: String!) { installTerritory(input: { siren: $siren }) {
    ... on OfficialTerritory { name population communes { name } } ... on Refusal { code field message } } }`;

  it('waits for its administrator to choose the territory by its SIREN, once', async () => {
    const empty = await TestApp.start({ MONDEE_DEMO: 'off' });
    try {
      await empty.owner.query('INSERT INTO person (id, name, created_at) VALUES ($1, $2, now()), ($3, $4, now())', [
        ...[CAST.paul.id, CAST.paul.name, CAST.irene.id, CAST.irene.name],
      ]);
      for (const { id, roles } of [CAST.paul, CAST.irene])
        for (const role of roles)
          await empty.owner.query('INSERT INTO person_role (person_id, role, given_at) VALUES ($1, $2, now())', [
            id,
            role,
          ]);
      const as = await empty.signIn(CAST.paul.id);
      const install = async (siren: string, cookie?: string) =>
        (await empty.ask<{ installTerritory: Record<string, unknown> }>(INSTALL, { siren }, cookie)).data
          ?.installTerritory;
      expect((await empty.ask('{ territory { name communes { name } } }')).data).toEqual({
        territory: { name: '', communes: [] },
      });
      expect(await install('200067767')).toMatchObject({ code: 'people.SignInNeeded' });
      expect(await install('200067767', await empty.signIn(CAST.irene.id))).toMatchObject({
        code: 'territory.ForAdministrators',
      });
      expect(await install('12', as)).toMatchObject({ code: 'territory.NotASiren', field: 'siren' });
      expect(await install('999999999', as)).toMatchObject({ code: 'territory.UnknownSiren', field: 'siren' });
      const [one, two] = await Promise.all([install('200 067 767', as), install('200018166', as)]);
      const [laid, refused] = one!['code'] ? [two, one] : [one, two];
      expect(refused).toMatchObject({ code: 'territory.TerritoryLaid' });
      const { data } = await empty.ask<{ territory: { name: string; axes: object[] } }>(
        '{ territory { name axes { slug } } }',
      );
      expect(data?.territory.name).toBe(laid!['name']);
      expect(data?.territory.axes).toHaveLength(6);
    } finally {
      await empty.stop();
    }
  });
});

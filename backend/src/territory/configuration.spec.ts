import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '@mondee/kernel';
import { formatText, hasMessage, rawMessage } from '@mondee/messages';
import { CAST } from '@mondee/testing/cast';
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

import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAST } from '@mondee/testing/cast';
import { AXES } from '@mondee/testing/story';
import { Appearance } from '../platform/http/appearance';
import { Files } from '../platform/files/files';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
let irene: string;
let paul: string;
let jeanne: string;

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  irene = await app.signIn(CAST.irene.id);
  paul = await app.signIn(CAST.paul.id);
  jeanne = await app.signIn(CAST.jeanne.id);
});
afterAll(() => app.stop());

const REFUSAL = '... on Refusal { code field }';
type Answer = Record<string, unknown>;
const act = async (name: string, input: object, cookie?: string, of = 'PlanAxes { axes { nameFr isRetired } }') => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { ... on ${of} ${REFUSAL} } }`;
  return (await app.ask<Record<string, Answer>>(text, { input }, cookie)).data![name]!;
};
const territory = async (fields: string) =>
  (await app.ask<{ territory: Record<string, { name: string }[]> }>(`{ territory { ${fields} } }`)).data!.territory;

describe('the axes of the plan', () => {
  it('are renamed, and keep their address and what was said on them', async () => {
    const words = { id: AXES.mobilite, nameFr: 'Se déplacer', nameEn: 'Getting about', summaryFr: 'À pied, à vélo.' };
    await act('keepAxis', words, irene);
    expect((await territory('axes { name slug summary }'))['axes']![0]).toEqual({
      ...{ name: 'Se déplacer', slug: 'mobilite', summary: 'À pied, à vélo.' },
    });
  });

  it('are added, last, with an address of their own', async () => {
    await act('keepAxis', { nameFr: 'Culture & fêtes' }, irene);
    expect((await territory('axes { name slug }'))['axes']!.at(-1)).toEqual({
      ...{ name: 'Culture & fêtes', slug: 'culture-fetes' },
    });
    expect(await act('keepAxis', { nameFr: 'culture & Fetes' }, irene)).toEqual({
      ...{ code: 'territory.AxisNameTaken', field: 'nameFr' },
    });
  });

  it('are put in order: each once, none forgotten', async () => {
    const { axes } = (await territory('axes { id name }')) as unknown as { axes: { id: string; name: string }[] };
    const ids = axes.map(({ id }) => id).toReversed();
    await act('orderAxes', { ids }, irene);
    expect((await territory('axes { name }'))['axes']!.map(({ name }) => name)).toEqual(
      axes.map(({ name }) => name).toReversed(),
    );
    for (const wrong of [ids.slice(1), [...ids.slice(1), ids[1]], [...ids, ids[0]], ['x', ...ids.slice(1)]])
      expect(await act('orderAxes', { ids: wrong }, irene)).toMatchObject({ code: 'territory.OtherAxes' });
  });

  it('are retired with nothing lost, and come back; one always remains', async () => {
    await act('retireAxis', { id: AXES.economie, retired: true }, irene);
    const now = await territory('axes { name } retiredAxes { name }');
    expect(now['axes']!.map(({ name }) => name)).not.toContain('Économie');
    expect(now['retiredAxes']).toEqual([{ name: 'Économie' }]);
    await act('retireAxis', { id: AXES.economie, retired: false }, irene);
    expect((await territory('retiredAxes { name }'))['retiredAxes']).toEqual([]);
    const { axes } = (await territory('axes { id }')) as unknown as { axes: { id: string }[] };
    const [last, ...others] = axes;
    for (const { id } of others) await act('retireAxis', { id, retired: true }, irene);
    expect(await act('retireAxis', { id: last!.id, retired: true }, irene)).toMatchObject({
      code: 'territory.LastAxis',
    });
    for (const { id } of others) await act('retireAxis', { id, retired: false }, irene);
  });

  it('are for who configures, and each change stands in the journal', async () => {
    const input = { id: AXES.citoyen, nameFr: 'Piraté' };
    expect(await act('keepAxis', input)).toMatchObject({ code: 'people.SignInNeeded' });
    expect(await act('keepAxis', input, jeanne)).toMatchObject({ code: 'territory.NotConfigurer' });
    expect((await app.ask('{ planAxes { id } }', {}, jeanne)).data).toEqual({ planAxes: [] });
    const { rows } = await app.owner.query(`SELECT DISTINCT kind FROM fact WHERE kind LIKE 'Ax%' ORDER BY kind`);
    expect(rows.map(({ kind }) => kind)).toEqual([
      ...['AxesOrdered', 'AxisAdded', 'AxisRenamed', 'AxisRetired', 'AxisReturned'],
    ]);
  });

  it('two who retire the last two at once leave one', async () => {
    const { axes } = (await territory('axes { id }')) as unknown as { axes: { id: string }[] };
    const [one, two, ...others] = axes;
    for (const { id } of others) await act('retireAxis', { id, retired: true }, irene);
    await Promise.all([
      act('retireAxis', { id: one!.id, retired: true }, irene),
      act('retireAxis', { id: two!.id, retired: true }, paul),
    ]);
    expect((await territory('axes { id }'))['axes']).toHaveLength(1);
    for (const { id } of axes) await act('retireAxis', { id, retired: false }, irene);
  });
});

describe('the logo', () => {
  const change = (input: object, cookie?: string) => act('changeLogo', input, cookie, 'Setting { value }');
  const shown = async () => (await territory('logo { alt width height smallPath }'))['logo'];

  it('is a picture drawn again, with its words, that everybody sees; taken away, ours is back', async () => {
    const bytes = await sharp({ create: { width: 320, height: 160, channels: 4, background: '#1c5e46' } })
      .png()
      .toBuffer();
    const kept = await app.app.get(Files).keep(CAST.irene.id, bytes, 'logo.png');
    const fileId = kept.ok ? kept.value.id : '';
    expect(await change({ fileId, alt: '' }, irene)).toMatchObject({ code: 'territory.Missing', field: 'alt' });
    expect(await change({ fileId, alt: 'Un noyer' }, paul)).toMatchObject({ code: 'platform.NoSuchFile' });
    await change({ fileId, alt: 'Un noyer' }, irene);
    expect(await shown()).toMatchObject({ alt: 'Un noyer', width: 320, height: 160 });
    const { smallPath } = (await shown()) as unknown as { smallPath: string };
    const seen = await fetch(new URL(smallPath, app.url));
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/webp']);
    await change({}, irene);
    expect(await shown()).toBeNull();
    expect((await fetch(new URL(smallPath, app.url))).status).toBe(404);
  });

  it('is no document, no drawing with script, and no address that one writes oneself', async () => {
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    const kept = await app.app.get(Files).keep(CAST.irene.id, pdf, 'logo.pdf');
    expect(await change({ fileId: kept.ok ? kept.value.id : '', alt: 'Un noyer' }, irene)).toMatchObject({
      ...{ code: 'territory.NotAPicture', field: 'file' },
    });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect((await app.app.get(Files).keep(CAST.irene.id, svg, 'logo.png')).ok).toBe(false);
    const own = { path: '//evil.example/a', smallPath: '//evil.example/a', width: 1, height: 1, alt: 'x' };
    const asked = { name: 'territory.logo', value: JSON.stringify(own) };
    expect(await act('changeSetting', asked, irene, 'Setting { value }')).toMatchObject({
      ...{ code: 'territory.BadSetting' },
    });
    expect(await change({ fileId: 'x', alt: 'Un noyer' }, irene)).toMatchObject({ code: 'platform.NoSuchFile' });
    expect(await change({})).toMatchObject({ code: 'people.SignInNeeded' });
    expect(await change({}, jeanne)).toMatchObject({ code: 'territory.NotConfigurer' });
  });
});

describe('the languages', () => {
  const set = (name: string, value: unknown, cookie = paul) =>
    act('changeSetting', { name: `territory.${name}`, value: JSON.stringify(value) }, cookie, 'Setting { value }');
  /** The language of a refusal, asked for as a browser does. */
  const spoken = async (accepts: string) => {
    const headers = { 'content-type': 'application/json', 'accept-language': accepts };
    const query = 'mutation { markNotificationsRead(input: {}) { ... on Refusal { message } } }';
    const sent = { method: 'POST', headers, body: JSON.stringify({ query }) };
    return (await (await fetch(new URL('/graphql', app.url), sent)).text()).match(/sign(ed)? in/i) ? 'en' : 'fr';
  };

  it('are French always, English while it is offered, and first the one that was chosen', async () => {
    const look = app.app.get(Appearance, { strict: false });
    expect(look.languages()).toEqual(['fr', 'en']);
    expect([await spoken('en'), await spoken('de')]).toEqual(['en', 'fr']);
    await set('firstLanguage', 'en');
    expect([await spoken('de'), await spoken('fr')]).toEqual(['en', 'fr']);
    await set('english', false);
    expect([await spoken('de'), await spoken('en')]).toEqual(['fr', 'fr']);
    expect((await territory('languages'))['languages']).toEqual(['fr']);
    await set('english', true);
    await set('firstLanguage', 'fr');
    expect(await set('english', false, irene)).toMatchObject({ code: 'territory.ForAdministrators' });
  });
});

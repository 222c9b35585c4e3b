import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '@mondee/kernel';
import { receiptWords } from '@mondee/methods/sealing';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { TestApp } from '../platform/testing/test-app';
import { csvOf, Voting, YES_NO } from '../platform/testing/voters';

let app: TestApp;
let voting: Voting;
let people: Id[];

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  voting = new Voting(app);
  people = await voting.people(8);
  app.clock.set('2026-11-23T09:00:00.000Z');
});
afterAll(() => app?.stop());

async function posted(ballot: string, fields: string, cookie = '', headers: Record<string, string> = {}) {
  const response = await fetch(`${app.url}/ballot-forms/${ballot}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie, 'accept-language': 'fr', ...headers },
    body: fields,
  });
  return { status: response.status, text: await response.text(), cache: response.headers.get('cache-control') };
}
const envelopes = async (ballot: Id) =>
  (await app.owner.query('SELECT fingerprint FROM ballot_envelope WHERE ballot_id = $1', [ballot])).rows;

describe('a vote by a plain form, where no script runs', () => {
  it('is sealed by the server before it is kept, and gives its receipt; again, and the last counts', async () => {
    const ballot = await voting.opened(YES_NO, csvOf(people));
    const cookie = await voting.as(people[0]!);
    const first = await posted(ballot, 'choice=yes', cookie);
    expect(first).toMatchObject({ status: 200, cache: 'private, no-store' });
    const [kept] = await envelopes(ballot);
    for (const word of receiptWords(kept.fingerprint)) expect(first.text).toContain(`<li>${word}</li>`);
    const again = await posted(ballot, 'choice=no', cookie);
    expect(again.status).toBe(200);
    const [last, ...more] = await envelopes(ballot);
    expect(more).toEqual([]);
    for (const word of receiptWords(last.fingerprint)) expect(again.text).toContain(`<li>${word}</li>`);
  });

  it('is refused from another site, from nobody, from outside the list, unsound, too long, or no form at all', async () => {
    const ballot = await voting.opened(YES_NO, csvOf(people.slice(0, 6)));
    const cookie = await voting.as(people[0]!);
    const elsewhere = { origin: 'https://autre.example', 'sec-fetch-site': 'cross-site' };
    expect((await posted(ballot, 'choice=yes', cookie, elsewhere)).status).toBe(403);
    for (const [fields, who] of [
      ['choice=yes', ''],
      ['choice=yes', await voting.as(people[7]!)],
      ['choice=peut-etre', cookie],
      [`choice=yes&x=${'x'.repeat(70_000)}`, cookie],
    ] as const)
      expect((await posted(ballot, fields, who)).status, fields.slice(0, 30)).toBe(422);
    expect((await posted(ballot, '{"choice":"yes"}', cookie, { 'content-type': 'application/json' })).status).toBe(422);
    expect((await posted('nulle-part', 'choice=yes', cookie)).status).toBe(422);
    expect(await envelopes(ballot)).toEqual([]);
  });

  it('takes the code of a sheet; a wrong one is refused, and what is said back is never a script', async () => {
    const rule = { ...YES_NO, secrecy: 'secret-codes' };
    const ballot = await voting.opened(rule, ['label', ...people.map((_, at) => `Feuille ${at}`)].join('\n'));
    expect((await posted(ballot, 'choice=yes&code=%3Cscript%3Ealert(1)%3C%2Fscript%3E')).text).not.toContain('<script');
    expect(await envelopes(ballot)).toEqual([]);
  });
});

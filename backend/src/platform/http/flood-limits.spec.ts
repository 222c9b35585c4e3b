import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAST } from '@mondee/testing/cast';
import { Settings } from '../settings/settings';
import { castOnStage } from '../testing/cast-on-stage';
import { Proposing } from '../testing/proposals-on-line';
import { TestApp } from '../testing/test-app';

let app: TestApp;
let proposing: Proposing;
let jeanne: string;

const SUBMIT = `mutation($id: ID!) { submitProposal(input: { proposalId: $id }) {
  ... on Proposal { state } ... on Refusal { code message params { name value } } } }`;
interface Submitted {
  submitProposal: { state?: string; code?: string; message?: string; params?: { name: string; value: string }[] };
}
const submit = async (title: string, cookie = jeanne) => {
  const id = await proposing.draft(title);
  const answer = await app.ask<Submitted>(SUBMIT, { id }, cookie);
  expect(answer.errors).toBeUndefined();
  return answer.data!.submitProposal;
};

beforeAll(async () => {
  // A fifth of ten an hour in one name, of sixty from one place.
  app = await TestApp.start({ FLOOD_FACTOR: '0.2' }, castOnStage);
  proposing = await Proposing.with(app);
  jeanne = await app.signIn(CAST.jeanne.id);
});
afterAll(() => app?.stop());

describe('who hands in many proposals', () => {
  it('is told when they can go on, and what they wrote is not lost', async () => {
    expect(await submit('Une première idée')).toEqual({ state: 'SUBMITTED' });
    expect(await submit('Une deuxième idée')).toEqual({ state: 'SUBMITTED' });
    const { code, message, params } = await submit('Une troisième idée');
    expect(code).toBe('platform.Flood');
    const until = Date.parse(params![0]!.value);
    expect(until).toBeGreaterThan(Date.now() + 50 * 60_000);
    expect(until).toBeLessThan(Date.now() + 62 * 60_000);
    expect(message).toMatch(/^C’est beaucoup en peu de temps\. Vous pourrez continuer le /);
    const { rows } = await app.owner.query(`SELECT count(*)::int AS n FROM proposal WHERE state = 'draft'`);
    expect(rows[0].n).toBe(1);
  });

  it('does not stop the others, nor the same person elsewhere', async () => {
    const bastien = await app.signIn(CAST.bastien.id);
    for (let i = 0; i < 4; i++)
      expect((await submit(`Pour quelqu’un, la ${i}`, bastien)).code).not.toBe('platform.Flood');
  });

  it('from one place is counted whoever they are, under a name that tells no address', async () => {
    const report = `mutation { reportContent(input: { kind: "proposal", id: "x", reason: HATE, explanation: "…", goodFaith: true }) { ... on Refusal { code } } }`;
    const codes: (string | undefined)[] = [];
    for (let i = 0; i < 7; i++)
      codes.push((await app.ask<{ reportContent: { code: string } }>(report)).data?.reportContent.code);
    expect(codes).toEqual([...Array<string>(6).fill('moderation.NotReportable'), 'platform.Flood']);
    const { rows } = await app.owner.query(`SELECT key FROM rate_limit WHERE key LIKE 'l %'`);
    expect(rows.length).toBe(2);
    expect(JSON.stringify(rows)).not.toMatch(/127\.0|::1|0000:/);
  });
});

describe('a territory that reads after', () => {
  it('has a proposal on line the moment it is handed in, owed its answer', async () => {
    const other = await TestApp.start({}, castOnStage);
    try {
      const settings = other.app.get(Settings);
      const get = settings.get.bind(settings);
      settings.get = ((name: string) => (name === 'proposals.readFirst' ? false : get(name))) as typeof settings.get;
      const id = await (await Proposing.with(other)).handedIn('Une idée lue après');
      const seen = await other.ask(`{ proposal(id: "${id}") { state supportCount answerDue } }`);
      expect(seen.data).toMatchObject({
        proposal: { state: 'PUBLISHED', supportCount: 0, answerDue: expect.any(String) },
      });
    } finally {
      await other.stop();
    }
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CAST, COMMUNES } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { TestApp } from '../platform/testing/test-app';
import { OPENS, Voting, YES_NO } from '../platform/testing/voters';
import { turnoutParts } from './turnout-parts';

let app: TestApp;
let voting: Voting;

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  voting = new Voting(app);
});
afterAll(() => app?.stop());
beforeEach(() => app.clock.set('2026-11-23T09:00:00.000Z'));

const { vassieux, laChapelle } = COMMUNES;

async function turnout(id: string) {
  const { data } = await app.ask<{ ballot: { turnout: Record<string, { key: string; voted: number | null }[]> } }>(
    `query($id: ID!) { ballot(id: $id) { turnout { byChannel { key } byCommune { key name voted } byAge { key voted } } } }`,
    { id },
  );
  return data!.ballot.turnout;
}

describe('who voted, in numbers', () => {
  it('is told by commune and age once it is over, and hides whatever would name somebody', async () => {
    const people = await voting.people(40);
    // 20 of Vassieux born in 1970, 12 of La Chapelle born in 1990, 8 of whom the list says nothing.
    const line = (id: string, at: number) =>
      at < 20 ? `${id},${vassieux},1970` : at < 32 ? `${id},${laChapelle},1990` : `${id},,`;
    const ballot = await voting.opened(YES_NO, ['person,commune,born', ...people.map(line)].join('\n'));
    // 10 of the 20, 5 of the 12, 3 of the 8: the last are few, so the next smallest is hidden with them.
    const voters = [...people.slice(0, 10), ...people.slice(20, 25), ...people.slice(32, 35)];
    for (const [at, person] of voters.entries()) await voting.casts(ballot, person, at % 2 ? 'yes' : 'no');
    expect(await turnout(ballot)).toEqual({ byChannel: [], byCommune: [], byAge: [] });
    expect(await voting.counts(ballot)).toMatchObject({ state: 'COUNTED' });

    const { byCommune, byAge } = await turnout(ballot);
    expect(byCommune).toEqual([
      { key: '', name: null, voted: null },
      { key: laChapelle, name: 'La Chapelle-en-Vercors', voted: null },
      { key: vassieux, name: 'Vassieux-en-Vercors', voted: 10 },
    ]);
    expect(byAge).toEqual([
      { key: '', voted: null },
      { key: '25-39', voted: null },
      { key: '40-59', voted: 10 },
    ]);
  });

  it('stands beside no choice: the file anyone recounts from has no commune and no age', async () => {
    const people = await voting.people(12);
    const lines = people.map((id) => `${id},${vassieux},1970`);
    const ballot = await voting.opened(YES_NO, ['person,commune,born', ...lines].join('\n'));
    for (const person of people.slice(0, 6)) await voting.casts(ballot, person, 'yes');
    await voting.counts(ballot);
    const file = await (await fetch(`${app.url}/ballot-files/${ballot}/result.json`)).text();
    expect(file).not.toContain(vassieux);
    expect(file).not.toContain('40-59');
    const columns = await app.owner.query(
      `SELECT column_name FROM information_schema.columns WHERE table_name = 'ballot_plain' ORDER BY 1`,
    );
    expect(columns.rows.map(({ column_name }) => column_name as string)).toEqual(['ballot_id', 'choice']);
  });

  it('a year of birth that is none is refused with its line', async () => {
    const people = await voting.people(3);
    const ballot = await voting.drafted(YES_NO);
    await voting.readyTellers(ballot);
    const csv = ['person,born', `${people[0]},1980`, `${people[1]},2099`].join('\n');
    app.clock.set(OPENS);
    const refused = await voting.does('openBallot', { ballotId: ballot, csv }, await voting.as(CAST.irene.id));
    expect(refused).toMatchObject({ code: 'ballots.BadList' });
    expect(refused['message']).toContain('3');
  });

  it('one part alone, or nearly all of a part, is hidden: it would say of somebody that they voted', () => {
    const row = (key: string, onList: number, voted: number) => ({ by: 'age' as const, key, onList, voted });
    const all = (onList: number, voted: number) => ({ by: 'all' as const, key: '', onList, voted });
    expect(turnoutParts([row('25-39', 10, 9), row('75', 90, 40), all(100, 49)], 5).byAge).toEqual([
      { key: '25-39' },
      { key: '75' },
    ]);
    expect(turnoutParts([row('', 50, 20), all(50, 20)], 5).byAge).toEqual([]);
  });
});

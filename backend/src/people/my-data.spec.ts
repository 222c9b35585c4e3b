import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@mondee/kernel';
import { CAST } from '@mondee/testing/cast';
import { Retention, unkept } from '../platform/rooms/retention';
import { Rooms } from '../platform/rooms/rooms';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
});
afterAll(() => app?.stop());
const take = (cookie?: string) => fetch(`${app.url}/my-data`, { headers: cookie ? { cookie } : {} });

describe('one’s own data', () => {
  it('are taken away by their person, whole, and by nobody else', async () => {
    expect((await take()).status).toBe(401);
    const answer = await take(await app.signIn(CAST.jeanne.id));
    expect(answer.headers.get('content-disposition')).toContain('mondee.json');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const text = await answer.text();
    const data = JSON.parse(text) as Record<string, Record<string, Record<string, unknown>>>;
    expect(data['people']!['profile']).toMatchObject({ name: CAST.jeanne.name, email: CAST.jeanne.email });
    expect(data).toMatchObject({ proposals: { proposals: [], supports: [] } });
    expect(text).toContain('PersonalDataExported');
    for (const { id, name } of [CAST.karim, CAST.paul]) expect(text.includes(id) || text.includes(name)).toBe(false);
    expect(text).not.toMatch(/token|public_key|hash/);
  });

  it('ask again who it is after a quarter of an hour', async () => {
    const cookie = await app.signIn(CAST.jeanne.id);
    app.clock.advance({ ms: 16 * 60_000 });
    const answer = await take(cookie);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('confirmez');
  });
});

describe('what has had its days', () => {
  const days = (n: number) => new Date(Date.parse(app.clock.now()) - n * 86_400_000).toISOString();
  /** One row just past its days and one just before, for each kind. */
  const rows: Record<string, [days: number, insert: string]> = {
    'sign-in links': [1, `INSERT INTO sign_in (id, return_to, created_at) VALUES ($2, '/', $1)`],
    'changes of address': [
      8,
      `INSERT INTO email_change (id, person_id, to_email, language, asked_at)
       VALUES ($2::text::uuid, '${CAST.odile.id}', 'neuve@x.example', 'fr', $1)`,
    ],
    'questions to passkeys': [
      1,
      `INSERT INTO passkey_challenge (hash, expires_at) VALUES (decode(replace($2, '-', ''), 'hex'), $1)`,
    ],
    'residence codes': [
      184,
      `INSERT INTO residence_sheet (id, commune_code, created_at, expires_at) VALUES ($2, '${CAST.jeanne.commune}', $1, $1)`,
    ],
    'words of one witness': [
      30,
      `INSERT INTO residence_recognition (person_id, by_id, at) SELECT '${CAST.odile.id}', id, $1 FROM person
       WHERE $2 <> '' AND id NOT IN (SELECT by_id FROM residence_recognition) LIMIT 1`,
    ],
    'mandates offered': [
      30,
      `INSERT INTO mandate_invitation (id, email, organisation_id, from_day, created_at)
       SELECT $2::text::uuid, $2 || '@x.example', id, '2026-01-01', $1 FROM organisation LIMIT 1`,
    ],
    sessions: [
      180,
      `INSERT INTO session (id, token_hash, person_id, device, created_at, last_seen_at)
       VALUES ($2::text::uuid, decode(replace($2::text, '-', ''), 'hex'), '${CAST.karim.id}', 'x y', $1, $1)`,
    ],
    'files that hang on nothing': [
      2,
      `INSERT INTO file (id, owner_id, source_hash, hash, type, bytes, name, created_at)
       VALUES ($2::text::uuid, '${CAST.karim.id}', repeat('a', 52) || right($2::text, 12), repeat('b', 52) || right($2::text, 12), 'text/plain', 1, 'a.txt', $1)`,
    ],
    'proposals: drafts': [
      365,
      `INSERT INTO proposal (id, number, state, revision, author_id, channel, created_at)
       VALUES ($2, nextval('proposal_number'), 'draft', 1, '${CAST.karim.id}', 'web', $1)`,
    ],
    'proposals: unanswered invitations to sign': [
      30,
      `WITH p AS (INSERT INTO proposal (id, number, state, revision, author_id, channel, created_at)
         VALUES ($2, nextval('proposal_number'), 'draft', 1, '${CAST.karim.id}', 'web', $1) RETURNING id)
       INSERT INTO proposal_coauthor (id, proposal_id, email, state, invited_at)
       SELECT id, id, 'a@b.example', 'invited', $1 FROM p`,
    ],
    'moderation: names and addresses of reporters': [
      180,
      `WITH c AS (INSERT INTO moderation_case (id, of_kind, of_id, authors, state, opened_at, due)
         VALUES ($2, 'proposal', $2, '{}', 'open', $1, $1) RETURNING id)
       INSERT INTO moderation_report (id, case_id, receipt, reason, explanation, name, email, received_at)
       SELECT id, id, id::text, 'spam', 'x', 'Une voisine', 'a@b.example', $1 FROM c`,
    ],
    'notifications: what people were told': [
      730,
      `INSERT INTO notification (id, person_id, fact_id, fact_kind, about_kind, about_id, at)
       VALUES ($2, '${CAST.karim.id}', $2, 'ProposalPublished', 'proposal', $2, $1)`,
    ],
    'notifications: addresses that nobody confirmed': [
      2,
      `INSERT INTO letter_subscriber (id, email, language, asked_at) VALUES ($2::text::uuid, $2::text || '@b.example', 'fr', $1)`,
    ],
    'notifications: what became of letters, without address or text': [
      90,
      `INSERT INTO letter (id, key, kind, state, made_at) VALUES ($2::text::uuid, $2, 'daily', 'accepted', $1)`,
    ],
  };

  it.each(Object.entries(rows))('%s go, and the newer stay', async (what, [kept, insert]) => {
    for (const age of [kept + 0.01, kept - 0.01]) await app.owner.query(insert, [days(age), newId(Date.now())]);
    const name = what.includes(': ') ? what : `people: ${what}`;
    expect(await app.app.get(Retention).apply()).toMatchObject({ [name]: 1 });
    expect(await app.app.get(Retention).apply()).toMatchObject({ [name]: 0 });
  });

  it('is looked for every night', async () => {
    const { rows: planned } = await app.owner.query(
      `SELECT cron, timezone FROM pgboss.schedule WHERE name = 'retention'`,
    );
    expect(planned).toEqual([{ cron: '17 3 * * *', timezone: 'Europe/Paris' }]);
  });

  it('is every kind of every room that has days, and each is said in both languages', async () => {
    const { manifests } = app.app.get(Rooms);
    const dated = manifests.flatMap(({ name, retention }) =>
      retention
        .filter(({ days: kept }) => kept !== 'until-erased')
        .map(({ what }) => (name === 'people' ? what : `${name}: ${what}`)),
    );
    expect(dated.sort()).toEqual(Object.keys(rows).sort());
    for (const lang of ['fr', 'en']) {
      const { data } = await app.ask<{ retentionRules: { what: string; why: string }[] }>(
        '{ retentionRules { what days why } }',
        {},
        undefined,
        { 'accept-language': lang },
      );
      expect(data!.retentionRules.length).toBeGreaterThan(15);
      for (const { what, why } of data!.retentionRules) expect(`${what} ${why}`).not.toContain('people.kept');
    }
  });

  it('is promised by no room that does not remove it: the server does not start', () => {
    const room = { name: 'attic', retention: [{ what: 'old hats', days: 7, why: 'they smell' }] };
    expect(unkept([room], () => ({ kinds: {} }))).toEqual(['attic: old hats']);
    class Keeper {
      readonly kinds = { 'old hats': () => Promise.resolve(0), shoes: () => Promise.resolve(0) };
    }
    expect(unkept([{ ...room, retained: Keeper }], () => new Keeper())).toEqual(['attic: shoes']);
  });
});

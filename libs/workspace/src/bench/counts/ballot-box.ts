// A secret ballot as it stands when it opens: voters with a session, a list, a key in two parts, and their envelopes.
// Usage: ballot-box.mjs <voters> <sealed|random> <file>, with DATABASE_URL and MONDEE_BOX_KEYS; writes what voters need.
// Random bytes of the right size are taken like envelopes and prepared in no time: where nothing is opened afterwards.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { newId, unwrap, type Id } from '@mondee/kernel';
import { envelopeSize, readRule, sealChoice } from '@mondee/domain/ballots';
import { base64url, newKeyPair, shareHash, split } from '@mondee/methods/sealing';

const [many, how, file] = [Number(process.argv[2]), process.argv[3], process.argv[4]!];
const rule = unwrap(readRule({ method: 'yes-no', secrecy: 'secret', channels: ['web'], options: [] }));
const [now, hour] = [Date.now(), 3_600_000];
const at = (ms: number) => new Date(ms).toISOString();
const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
await client.connect();

const people = Array.from({ length: many + 2 }, () => ({
  person: newId(now),
  session: newId(now),
  token: randomBytes(32).toString('base64url'),
}));
await client.query(
  `INSERT INTO person (id, name, email, created_at) SELECT (x->>'person')::uuid, 'Électrice', x->>'person' || '@bench.example', now()
   FROM jsonb_array_elements($1::jsonb) x`,
  [JSON.stringify(people)],
);
await client.query(
  `INSERT INTO session (id, token_hash, person_id, device, created_at, last_seen_at)
   SELECT (x->>'session')::uuid, sha256(convert_to(x->>'token', 'UTF8')), (x->>'person')::uuid, 'bench', now(), now()
   FROM jsonb_array_elements($1::jsonb) x`,
  [JSON.stringify(people)],
);

const ballot = newId(now);
const pair = newKeyPair();
const boxKey = randomBytes(32);
const folder = process.env['MONDEE_BOX_KEYS']!;
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, ballot), boxKey);
await client.query(
  `INSERT INTO ballot (id, state, question, explanation, rule, author_id, opens_at, closes_at, opened_at, registered, public_key, box_lock)
   VALUES ($1, 'open', 'Une navette le jour du marché ?', '', $2, $3, $4, $5, $4, $6, $7, $8)`,
  [
    ...[
      ballot,
      JSON.stringify(rule),
      people[0]!.person,
      at(now - hour),
      at(now + hour),
      many,
      base64url(pair.publicKey),
    ],
    createHash('sha256').update('mondee box key').update(boxKey).digest('hex'),
  ],
);
const shares = split(pair.privateKey, 2, 2).map((share, n) => ({ share, id: newId(now), by: people[many + n]! }));
for (const { share, id, by } of shares)
  await client.query(
    `INSERT INTO ballot_teller (id, ballot_id, person_id, position, public_key, share_sealed, share_hash) VALUES ($1, $2, $3, $4, 'bench', $5, $6)`,
    [id, ballot, by.person, share.number, Buffer.from('bench'), shareHash(share)],
  );
const lines = people.slice(0, many).map(({ person }) => ({ id: newId(now), person }));
await client.query(
  `INSERT INTO ballot_roll (id, ballot_id, person_id, weight, channels)
   SELECT (x->>'id')::uuid, $1, (x->>'person')::uuid, 1, '{web}' FROM jsonb_array_elements($2::jsonb) x`,
  [ballot, JSON.stringify(lines)],
);
await client.query('ANALYZE');
await client.end();

/** Every third says no. */
async function envelopeOf(voter: number): Promise<string> {
  if (how === 'random') return randomBytes(envelopeSize(rule)).toString('base64url');
  return base64url(await sealChoice(ballot as Id, rule, voter % 3 ? 'yes' : 'no', pair.publicKey));
}
const voters = [];
for (const [n, { token }] of people.slice(0, many).entries())
  voters.push({ cookie: `session=${token}`, line: lines[n]!.id, envelope: await envelopeOf(n) });
const tellers = shares.map(({ share, id, by }) => ({
  ...{ tellerId: id, share: base64url(share.value), cookie: `session=${by.token}` },
}));
writeFileSync(file, JSON.stringify({ ballot, voters, tellers }));

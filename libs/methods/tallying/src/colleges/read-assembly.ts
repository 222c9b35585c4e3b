import { share, type Share } from '@mondee/kernel';
import { majorityOf } from '../counting/majority';
import { partOf } from '../counting/options';
import { JsonValue } from '../reading/json';
import { clip, Unreadable } from '../reading/unreadable';
import type { Assembly, College, CollegeVotes, Condition, Over, Quorum } from './assembly';

type Tally = { -readonly [K in keyof CollegeVotes]: bigint };
const KEYS = ['for', 'against', 'abstain', 'registered', 'present', 'represented'] as const;

const SIDES: readonly (readonly ['for' | 'against' | 'abstain' | 'none' | 'absent', RegExp])[] = [
  ['for', /^(for|yes|pour|oui|1)$/i],
  ['against', /^(against|no|contre|non|-1)$/i],
  ['abstain', /^(abstain|abstention|blank|blanc|0)$/i],
  ['none', /^(none|present)$/i],
  ['absent', /^absent$/i],
];

/**
 * Reads `{colleges, votes, quorum, majorities, form}`:
 * - colleges `[{id, name, weight, carry: proportional|majority, silent: leave-out|against, registered, public}]`;
 *   none: all are one college;
 * - votes `[{voter, college, choice: for|against|abstain|none|absent, weight, proxy}]`, or by college
 *   `{id: {for, against, abstain, present, represented, registered}}`, or a list of such with `college`;
 * - quorum `{threshold, base: present|represented|cast|expressed, proxies, strict, each, secondCall}` or just a part;
 * - majorities `[{id, kind: simple|absolute|qualified|blocking, threshold, base: expressed|cast|present|registered,
 *   over: votes|weights|colleges|each|<a college's id>}]`; none: a simple majority, by weights where colleges have any.
 */
export function readAssembly(text: string): Assembly {
  const root = JsonValue.parse(text).only('colleges', 'votes', 'quorum', 'majorities', 'form');
  const listed = root.get('colleges').missing ? [] : root.get('colleges').list();
  const rows = listed.length ? listed : [new JsonValue({ id: 'all' }, 'input.colleges[0]')];
  const tallies = new Map<string, Tally>();
  for (const row of rows) {
    const id = row.only('id', 'name', 'weight', 'carry', 'silent', 'registered', 'public').get('id').id();
    if (tallies.has(id)) throw new Unreadable('CollegeTwice', `${row.path}: “${clip(id)}” is there twice`);
    tallies.set(id, { for: 0n, against: 0n, abstain: 0n, registered: 0n, present: 0n, represented: 0n });
  }
  count(root.get('votes'), tallies);
  const colleges = rows.map((row) => college(row, tallies.get(row.get('id').id())!));
  const weighed = rows.some((row) => !row.get('weight').missing);
  const majorities = root.get('majorities');
  const form = root.get('form');
  const quorum = quorumOf(root.get('quorum'));
  return {
    colleges,
    ...(quorum && { quorum }),
    ...(!form.missing && { form: form.oneOf(['scic', 'leader']) }),
    conditions: majorities.missing
      ? [
          {
            id: 'majority',
            majority: 'simple',
            base: 'expressed',
            over: weighed ? 'weights' : 'votes',
            blocking: false,
          },
        ]
      : majorities.list().map((one, i) => condition(one, i, new Set(tallies.keys()))),
  };
}

function college(row: JsonValue, votes: Tally): College {
  const registered = row.get('registered').whole(votes.registered);
  const id = row.get('id').id();
  const total = votes.for + votes.against + votes.abstain;
  if (total > registered)
    throw new Unreadable('TooManyVotes', `College “${clip(id)}”: ${total} votes, but only ${registered} registered`);
  const weight = row.get('weight');
  return {
    id,
    name: row.get('name').text(id),
    weight: weight.missing ? share(1n) : partOf(weight.value, weight.path),
    carry: row.get('carry').oneOf(['proportional', 'majority'], 'proportional'),
    silent: row.get('silent').oneOf(['leave-out', 'against'], 'leave-out'),
    public: row.get('public').flag(false),
    votes: { ...votes, registered },
  };
}

function count(votes: JsonValue, tallies: ReadonlyMap<string, Tally>): void {
  const of = (id: string, path: string): Tally => {
    const tally = tallies.get(id);
    if (!tally) throw new Unreadable('UnknownCollege', `${path}: there is no college “${clip(id)}”`);
    return tally;
  };
  const totals = (row: JsonValue, into: Tally) => {
    row.only('college', ...KEYS);
    for (const key of ['for', 'against', 'abstain'] as const) into[key] += row.get(key).whole(0n);
    const cast = into.for + into.against + into.abstain;
    into.represented += row.get('represented').whole(0n);
    into.present = row.get('present').whole(cast > into.represented ? cast - into.represented : 0n);
    const all = into.present + into.represented;
    into.registered = row.get('registered').whole(all > cast ? all : cast);
  };
  if (!Array.isArray(votes.value)) {
    const keys = votes.keys();
    if (keys.every((key) => !tallies.has(key)) && keys.some((key) => (KEYS as readonly string[]).includes(key)))
      return totals(votes, of([...tallies.keys()][0]!, votes.path));
    for (const id of keys) totals(votes.get(id), of(id, votes.path));
    return;
  }
  const voters = new Set<string>();
  const only = tallies.size === 1 ? [...tallies.keys()][0] : undefined;
  for (const row of votes.list()) {
    const at = row.get('college');
    const tally = of(at.missing && only !== undefined ? only : at.id(), row.path);
    if (row.get('choice').missing && row.get('vote').missing) totals(row, tally);
    else one(row, tally, voters);
  }
}

function one(row: JsonValue, tally: Tally, voters: Set<string>): void {
  row.only('voter', 'college', 'choice', 'vote', 'weight', 'proxy');
  const voter = row.get('voter');
  if (!voter.missing && voters.has(voter.id()))
    throw new Unreadable('VoterTwice', `${row.path}: “${clip(voter.id())}” votes twice; one person is in one college`);
  if (!voter.missing) voters.add(voter.id());
  const said = row.get('choice').missing ? row.get('vote') : row.get('choice');
  const side = SIDES.find(([, words]) => words.test(String(said.value)))?.[0];
  if (!side) throw said.wrong('is for, against, abstain, none or absent');
  const weight = row.get('weight').whole(1n);
  tally.registered += weight;
  if (side === 'absent') return;
  tally[row.get('proxy').flag(false) ? 'represented' : 'present'] += weight;
  if (side !== 'none') tally[side] += weight;
}

function quorumOf(value: JsonValue): Quorum | undefined {
  if (value.missing) return undefined;
  if (typeof value.value !== 'object')
    return { base: 'present', threshold: part(value), strict: false, each: false, secondCall: false };
  value.only('threshold', 'base', 'proxies', 'strict', 'each', 'secondCall');
  const proxies = value.get('proxies').flag(false);
  const base = value.get('base').oneOf(['present', 'represented', 'cast', 'expressed', 'registered'], 'present');
  return {
    base: base === 'registered' || base === 'present' ? (proxies ? 'represented' : 'present') : base,
    threshold: part(value.get('threshold')),
    strict: value.get('strict').flag(false),
    each: value.get('each').flag(false),
    secondCall: value.get('secondCall').flag(false),
  };
}

function part(value: JsonValue): Share {
  const threshold = partOf(value.value, value.path);
  if (threshold.num > threshold.den) throw value.wrong('is a part up to 1');
  return threshold;
}

function condition(row: JsonValue, i: number, colleges: ReadonlySet<string>): Condition {
  row.only('id', 'kind', 'threshold', 'base', 'over');
  const kind = row
    .get('kind')
    .oneOf(['simple', 'absolute', 'qualified', 'blocking'], row.get('threshold').missing ? 'simple' : 'qualified');
  const threshold = row.get('threshold');
  if ((kind === 'qualified' || kind === 'blocking') && threshold.missing)
    throw threshold.wrong('is a part such as "2/3"');
  const over = row.get('over').text('votes');
  const named: Over | undefined = (['votes', 'weights', 'colleges', 'each'] as const).find((one) => one === over);
  if (!named && !colleges.has(over)) throw row.get('over').wrong('is votes, weights, colleges, each or a college');
  return {
    id: row.get('id').missing ? `${kind}-${i + 1}` : row.get('id').id(),
    majority: kind === 'simple' || kind === 'absolute' ? kind : majorityOf(threshold.value, threshold.path)!,
    base: row.get('base').oneOf(['expressed', 'cast', 'present', 'registered'], 'expressed'),
    over: named ?? { college: over },
    blocking: kind === 'blocking',
  };
}

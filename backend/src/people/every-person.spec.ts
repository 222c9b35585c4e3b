import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAST } from '@mondee/testing';
import { playStory } from '../commands/play-story';
import { CONFIG, type Config } from '../platform/config/config';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
  await playStory(app.app.get<Config>(CONFIG), app.database.serveUrl);
}, 120_000);
afterAll(() => app?.stop());

/** Every column that holds whose something is, by its name or by what it refers to. */
const COLUMNS = `SELECT r.relname || '.' || a.attname AS at
  FROM pg_attribute a JOIN pg_class r ON r.oid = a.attrelid
  WHERE r.relnamespace = 'public'::regnamespace AND r.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    AND a.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype)
    AND (a.attname ~ '(person|author|owner|_by$|^by_|actor|member|evaluator|^one_id$|^other_id$|assignee)'
      OR EXISTS (SELECT 1 FROM pg_constraint k
        WHERE k.contype = 'f' AND k.confrelid = 'person'::regclass AND k.conrelid = a.attrelid AND a.attnum = ANY(k.conkey)))`;

/** Taken away as the line of the journal that says what one did, and when. */
const ACT = 'journal';
/** Never taken away, since it would tell of another person, or of how one is recognised. */
const NEVER = null;

/**
 * Where each column is found in `/my-data`, and what forgetting does with it: the row or the id `goes`, or the id
 * `points` at a person of whom nothing is left, because what they did for others stays.
 */
const KNOWN: Record<string, readonly [taken: string | null, erased: 'goes' | 'points' | 'no person']> = {
  'answer.answered_by': [ACT, 'points'],
  'answer.assignee': [ACT, 'points'],
  'answer.planned_by': [ACT, 'points'],
  'answer.prepared_by': [ACT, 'points'],
  'answer_correction.corrected_by': [ACT, 'points'],
  'answer_note.written_by': [ACT, 'points'],
  'answer_slip.moved_by': [ACT, 'points'],
  'body_seat.person_id': ['assemblies.seats', 'goes'],
  'ballot.author_id': [ACT, 'points'],
  'ballot_paper_count.counted_by': [ACT, 'points'],
  'ballot_roll.person_id': ['ballots.lists', 'points'],
  'ballot_teller.person_id': ['ballots.teller', 'points'],
  'comment.author_id': ['proposals.comments', 'points'],
  'comment.entered_by': [ACT, 'points'],
  'comment_opinion.person_id': ['proposals.foundUseful', 'points'],
  'commitment.made_by': [ACT, 'points'],
  'commitment.owner_organisation_id': [NEVER, 'no person'],
  'commitment.owner_person_id': [ACT, 'points'],
  'decision.author_id': [ACT, 'points'],
  'email_change.person_id': ['people.addressChanges', 'goes'],
  // all but the act of forgetting itself
  'fact_personal.actor_id': [ACT, 'points'],
  'fact_personal.erased_by': [NEVER, 'no person'],
  'file.owner_id': ['people.files', 'points'],
  'follow.person_id': ['notifications.follows', 'goes'],
  'letter.person_id': ['notifications.letters', 'goes'],
  'letter_choice.person_id': ['notifications.choice', 'goes'],
  'mandate.person_id': ['people.mandates', 'points'],
  'moderation_case.authors': ['moderation.decided', 'points'],
  'moderation_case.claimed_by': [ACT, 'points'],
  'moderation_report.person_id': ['moderation.reports', 'goes'],
  'moderation_step.by_person': ['moderation.judged', 'goes'],
  'notification.person_id': ['notifications.told', 'goes'],
  'official_act.author_id': [ACT, 'points'],
  'office.given_by': [ACT, 'points'],
  'office.person_id': ['people.offices', 'goes'],
  'opinion_place.person_id': ['consultations.places', 'goes'],
  'opinion_vote.person_id': ['consultations.opinions', 'goes'],
  'organisation.asked_by': [ACT, 'points'],
  'passkey.person_id': ['people.passkeys', 'goes'],
  'passkey_challenge.person_id': [NEVER, 'goes'],
  'person.welcomed_by': [ACT, 'points'],
  'person_role.given_by': [ACT, 'points'],
  'person_role.person_id': ['people.roles', 'goes'],
  'person_told_apart.one_id': [NEVER, 'goes'],
  'person_told_apart.other_id': [NEVER, 'goes'],
  'process.begun_by': ['consultations.processes', 'points'],
  'project.carrier_person': ['proposals.carried', 'points'],
  'project_incompatible.one_id': [NEVER, 'no person'],
  'project_incompatible.other_id': [NEVER, 'no person'],
  'project_offer.person_id': ['proposals.offers', 'points'],
  'project_review.evaluator_id': ['proposals.reviews', 'points'],
  'proposal.author_id': ['proposals.proposals', 'points'],
  'proposal.entered_by': [ACT, 'points'],
  'proposal_coauthor.person_id': ['proposals.coSigned', 'goes'],
  'residence_recognition.by_id': [NEVER, 'goes'],
  'residence_recognition.person_id': [NEVER, 'goes'],
  'session.person_id': ['people.sessions', 'goes'],
  'sign_in.person_id': [NEVER, 'goes'],
  'slippage.author_id': [ACT, 'points'],
  'statement.author_id': ['consultations.statements', 'points'],
  'support.person_id': ['proposals.supports', 'points'],
};

describe('whatever holds a person', () => {
  it('is known here: a new column says how it is taken away and what forgetting does with it', async () => {
    const { rows } = await app.owner.query<{ at: string }>(COLUMNS);
    expect(rows.map(({ at }) => at).sort()).toEqual(Object.keys(KNOWN).sort());
  });

  it('is in what its person takes away', async () => {
    const cookie = await app.signIn(CAST.jeanne.id);
    const answer = await fetch(`${app.url}/my-data`, { headers: { cookie } });
    const data = (await answer.json()) as Record<string, Record<string, unknown>>;
    for (const [column, [taken]] of Object.entries(KNOWN)) {
      if (!taken) continue;
      const [room, part] = taken.split('.') as [string, string | undefined];
      expect(part ? Object.hasOwn(data[room] ?? {}, part) : room in data, column).toBe(true);
    }
    const { proposals, notifications } = data;
    for (const full of [proposals!['proposals'], proposals!['supports'], notifications!['told']])
      expect((full as unknown[]).length).toBeGreaterThan(0);
  });

  it('is hinted at when two accounts look alike, in the demonstration too', async () => {
    const cookie = await app.signIn(CAST.bastien.id);
    const { data } = await app.ask<{ duplicateHints: unknown[] }>('{ duplicateHints { reasons } }', {}, cookie);
    expect(data!.duplicateHints).toEqual([{ reasons: ['NAME'] }]);
  });

  it('goes with them, where nothing of others needs it', async () => {
    const all = [CAST.jeanne, CAST.karim, CAST.bastien, CAST.aline, CAST.nadia];
    for (const { id } of all) {
      const cookie = await app.signIn(id);
      const { data } = await app.ask(
        `mutation { it: erasePerson(input: {}) { ... on PersonErased { done } ... on Refusal { code } } }`,
        {},
        cookie,
      );
      expect(data).toEqual({ it: { done: true } });
    }
    await app.settle();
    for (const [column, [, erased]] of Object.entries(KNOWN)) {
      if (erased !== 'goes') continue;
      const [table, name] = column.split('.');
      const { rows } = await app.owner.query(`SELECT 1 FROM ${table} WHERE ${name} = ANY($1)`, [
        all.map(({ id }) => id),
      ]);
      expect(rows.length, column).toBe(0);
    }
  });
});

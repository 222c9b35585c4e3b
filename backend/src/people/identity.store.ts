import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isId, ok, refuse, type Act, type Clock, type Id, type Result } from '@mondee/kernel';
import { deskOf, freshlyConfirmed, RESIDENCE_LEVELS, residenceMeets, sessionHolds } from '@mondee/domain/people';
import { Identity, NOBODY, type ActRequest, type Needs, type Viewer } from '../platform/access/viewer';
import { Database } from '../platform/database/database';
import { CLOCK } from '../platform/facts/acts';
import { ZONE } from '../platform/zone';
import { Settings } from '../platform/settings/settings';
import { rolesOf, type HeldRole } from './held-roles';
import { policyViewer } from './policy-viewer';
import { residenceSettings } from './residence-settings';
import { ResidenceStore } from './residence.store';

/** How exactly `last_seen_at` is kept: a read does not cost a write. */
const SEEN_EVERY = '10 minutes';

/** Who asks, from the session; and in whose name they act, from what they hold. */
@Injectable()
export class PeopleIdentity extends Identity {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ResidenceStore) private readonly residences: ResidenceStore,
    @Inject(Settings) private readonly settings: Settings,
  ) {
    super();
  }

  override async viewerOf(token: string): Promise<Viewer> {
    const now = this.clock.now();
    const [row] = await this.database.sql(
      `SELECT s.id, s.person_id, s.created_at, s.last_seen_at, coalesce(s.confirmed_at, s.created_at) AS confirmed_at, s.last_seen_at < $2::timestamptz - interval '${SEEN_EVERY}' AS stale,
         (SELECT coalesce(json_agg(json_build_object('role', r.role, 'kind', r.scope_kind, 'id', r.scope_id)), '[]') FROM person_role r
            WHERE r.person_id = s.person_id AND coalesce(r.from_day <= $3::date, true) AND coalesce(r.until_day >= $3::date, true)) AS roles,
         (SELECT coalesce(json_agg(json_build_object('id', m.id, 'organisation', m.organisation_id, 'from', m.from_day, 'until', m.until_day, 'alternate', m.alternate)
            ORDER BY m.from_day), '[]') FROM mandate m WHERE m.person_id = s.person_id) AS mandates
       FROM session s JOIN person p ON p.id = s.person_id
       WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND p.erased_at IS NULL`,
      [tokenHash(token), now, dayIn(now, ZONE)],
    );
    if (!row) return NOBODY;
    const session = {
      createdAt: (row['created_at'] as Date).toISOString(),
      lastSeenAt: (row['last_seen_at'] as Date).toISOString(),
    };
    if (!sessionHolds(session, now).ok) return NOBODY;
    if (row['stale']) await this.database.sql('UPDATE session SET last_seen_at = $2 WHERE id = $1', [row['id'], now]);
    return {
      person: row['person_id'] as Id,
      session: row['id'] as Id,
      confirmedAt: (row['confirmed_at'] as Date).toISOString(),
      ...rolesOf(row['roles'] as HeldRole[]),
      mandates: (row['mandates'] as Viewer['mandates'][number][]).map(({ until, alternate, ...mandate }) => ({
        ...mandate,
        ...(until && { until }),
        ...(alternate && { alternate }),
      })),
    };
  }

  /** What speaks as an organisation is from nowhere in particular: its residence is not asked. */
  override async meets(viewer: Viewer, { act, residence, fresh }: Needs, request: ActRequest): Promise<Result<true>> {
    const now = this.clock.now();
    if (fresh) {
      const again = freshlyConfirmed(viewer.confirmedAt, now);
      if (!again.ok) return again;
    }
    const set = residenceSettings(this.settings).needed[act] ?? 'none';
    const stated = residence ?? 'none';
    const needed = RESIDENCE_LEVELS.indexOf(set) > RESIDENCE_LEVELS.indexOf(stated) ? set : stated;
    const person = request.helpedPersonId ?? viewer.person;
    if (needed === 'none' || request.organisationId || !person) return ok(true);
    return residenceMeets(await this.residences.levelOf(person, now), needed);
  }

  override async mayAct(
    viewer: Viewer,
    request: ActRequest,
    at: string,
  ): Promise<Result<Pick<Act, 'behalf' | 'channel' | 'place'>>> {
    // Who keeps one commune's desk is at that desk, without saying so each time.
    const place =
      request.place ?? (request.helpedPersonId || request.channel ? deskOf(policyViewer(viewer)) : undefined);
    const base = { channel: request.channel ?? 'web', ...(place && { place }) } as const;
    if (request.helpedPersonId) {
      if (!isId(request.helpedPersonId) || !(await this.exists(request.helpedPersonId)))
        return refuse('people.UnknownPerson');
      return ok({ ...base, behalf: { kind: 'person', person: request.helpedPersonId } });
    }
    if (!request.organisationId) return ok(base);
    const mandate = this.bestMandate(viewer, request.organisationId, dayIn(at, ZONE));
    if (!mandate) return refuse('people.NoMandate');
    return ok({ ...base, behalf: { kind: 'organisation', organisation: request.organisationId, mandate } });
  }

  /** One that holds today, else the last one, so that the rule can say when it ended. */
  private bestMandate(viewer: Viewer, organisation: Id, today: string): Id | undefined {
    const own = viewer.mandates.filter((mandate) => mandate.organisation === organisation);
    return (own.find(({ from, until }) => from <= today && (!until || today <= until)) ?? own.at(-1))?.id;
  }

  private async exists(person: Id): Promise<boolean> {
    return (await this.database.sql('SELECT 1 FROM person WHERE id = $1 AND erased_at IS NULL', [person])).length > 0;
  }
}

/** Only this hash of a token is stored. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

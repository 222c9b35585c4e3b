import { Inject, Injectable } from '@nestjs/common';
import { newId, ref, unwrap, type Fact, type Id } from '@mondee/kernel';
import type { Mandate } from '@mondee/domain/people';
import { CAST, NEIGHBOURS, ORGANISATIONS, type CastMember } from '@mondee/testing/cast';
import { Places } from '../territory';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import type { Seed, SeedStep } from '../platform/rooms/define-room';
import { at } from '../platform/rooms/story-time';
import { MandateStore } from './mandate.store';
import { OrganisationStore } from './organisation.store';
import { BEGINNING, mandates, OFFICES, profileOf, scopedRoles } from './people-story.seed';
import { PersonStore } from './person.store';
import { RoleStore } from './role.store';
import { VerifyResidence } from './verify-residence';
import { WelcomePerson } from './welcome-person';

/** The cast, their roles, the organisations and who speaks for them. */
@Injectable()
export class PeopleSeed implements Seed {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(OrganisationStore) private readonly organisations: OrganisationStore,
    @Inject(MandateStore) private readonly mandates: MandateStore,
    @Inject(RoleStore) private readonly roles: RoleStore,
    @Inject(VerifyResidence) private readonly residence: VerifyResidence,
    @Inject(WelcomePerson) private readonly welcome: WelcomePerson,
    @Inject(Places) private readonly places: Places,
  ) {}

  steps(): readonly SeedStep[] {
    return [
      { at: at(BEGINNING, '09:00'), run: () => this.cast(at(BEGINNING, '09:00')) },
      // Two who keep a counter know Jeanne: her residence is verified, and who said so is forgotten.
      ...[CAST.bastien, CAST.irene].map(({ id: person, roles }, i) => ({
        at: at(120 - i, '10:30'),
        run: () => this.knows({ person, roles, mandates: [] }, CAST.jeanne.id),
      })),
      { at: at(45, '15:10'), run: () => this.twice() },
    ];
  }

  private async knows(viewer: Viewer, resident: Id): Promise<void> {
    // In another territory Jeanne says nothing of where she lives: there is nothing to recognise.
    if (this.places.commune(CAST.jeanne.commune)) unwrap(await this.residence.recognise(viewer, resident));
  }

  /** Bruno came to the counter on a busy day and was written down a second time: two accounts that look alike. */
  private async twice(): Promise<void> {
    const { name, commune } = this.placed(CAST.bruno);
    const [first, last] = name.split(' ') as [string, string];
    const { id: person, roles } = CAST.bastien;
    const said = { name: `${last.toUpperCase()} ${first}`, ...(commune && { communeCode: commune }) };
    unwrap(await this.welcome.run({ person, roles, mandates: [] }, said, { channel: 'desk' }));
  }

  private async cast(now: string): Promise<void> {
    this.places.forget();
    await this.places.ready();
    const act = {
      id: newId(Date.parse(now)),
      actor: { kind: 'system', name: 'demonstration' },
      channel: 'import',
      at: now,
    } as const;
    unwrap(
      await this.acts.run(act, async (tx) => {
        const facts: Fact[] = [];
        for (const member of Object.values(CAST)) facts.push(...(await this.member(tx, member, now)));
        for (const neighbour of Object.values(NEIGHBOURS))
          facts.push(...(await this.member(tx, { ...neighbour, roles: [] }, now)));
        for (const organisation of Object.values(ORGANISATIONS)) {
          const { id, ...data } = this.placed(organisation);
          await this.organisations.save(tx, { id, ...data, state: 'listed', ...profileOf(id, this.places) }, now);
          facts.push({ kind: 'OrganisationRegistered', subject: ref('organisation', id), data, public: true });
        }
        for (const mandate of mandates()) facts.push(await this.mandate(tx, mandate, now));
        for (const office of OFFICES) {
          await this.roles.addOffice(tx, office, now);
          const { id: _id, person, ...data } = office;
          facts.push({ kind: 'OfficeRecorded', subject: ref('person', person), data, public: false });
        }
        for (const { person, ...grant } of scopedRoles()) {
          if (!this.places.commune(grant.scope.id)) continue;
          await this.roles.give(tx, person, grant, now);
          const data = { role: grant.role, scope: `commune:${grant.scope.id}`, from: grant.from };
          facts.push({ kind: 'RoleGiven', subject: ref('person', person), data, public: false });
        }
        return done(true, ...facts);
      }),
    );
  }

  private async member(tx: Tx, member: Omit<CastMember, 'sentence'>, now: string): Promise<Fact[]> {
    const { id, name, email, commune } = this.placed(member);
    const said = { name, ...(email && { email }), ...(commune && { commune }) };
    await this.people.add(
      tx,
      {
        state: 'known',
        id,
        ...said,
        ...(commune && { residence: { level: 'declared', since: now } }),
        shows: ['commune'],
        registeredAt: now,
      },
      'fr',
    );
    const about = { subject: ref('person', id), public: false };
    const facts: Fact[] = [{ ...about, kind: 'PersonRegistered', data: {}, personal: said }];
    for (const role of member.roles) {
      await this.people.giveRole(tx, id, role, now);
      facts.push({ ...about, kind: 'RoleGiven', data: { role } });
    }
    return facts;
  }

  private async mandate(tx: Tx, mandate: Mandate, now: string): Promise<Fact> {
    const { person, organisation, from, until, alternate } = mandate;
    const dates = { from, ...(until && { until }), ...(alternate && { alternate }) };
    await this.mandates.add(tx, mandate, now);
    const data = { organisation, ...dates };
    return { kind: 'MandateGiven', subject: ref('person', person), data, public: false };
  }

  /** Another territory has other communes: its cast lives there all the same, without saying where. */
  private placed<T extends { readonly commune: string }>(of: T): Omit<T, 'commune'> & { readonly commune?: string } {
    const { commune, ...rest } = of;
    return this.places.commune(commune) ? of : rest;
  }
}

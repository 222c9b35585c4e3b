import { Inject, Injectable } from '@nestjs/common';
import { idFrom, newId, ref, unwrap, type Fact, type Id } from '@mondee/kernel';
import { CAST, MANDATES, ORGANISATIONS, type CastMember } from '@mondee/testing/cast';
import { Places } from '../territory';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import type { Seed, SeedStep } from '../platform/rooms/define-room';
import { at, day } from '../platform/rooms/story-time';
import { MandateStore } from './mandate.store';
import { OrganisationStore } from './organisation.store';
import { PersonStore } from './person.store';

/** Before anything of the story happens. */
const BEGINNING = 400;

interface SeedMandate {
  readonly id: Id;
  readonly person: Id;
  readonly organisation: Id;
  readonly until?: string;
}

/** The cast, their roles, the organisations and who speaks for them. */
@Injectable()
export class PeopleSeed implements Seed {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(OrganisationStore) private readonly organisations: OrganisationStore,
    @Inject(MandateStore) private readonly mandates: MandateStore,
    @Inject(Places) private readonly places: Places,
  ) {}

  steps(): readonly SeedStep[] {
    return [{ at: at(BEGINNING, '09:00'), run: () => this.cast(at(BEGINNING, '09:00')) }];
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
        for (const organisation of Object.values(ORGANISATIONS)) {
          const { id, ...data } = this.placed(organisation);
          await this.organisations.save(tx, { id, ...data, state: 'listed', places: [], axes: [] }, now);
          facts.push({ kind: 'OrganisationRegistered', subject: ref('organisation', id), data, public: true });
        }
        for (const mandate of mandates()) facts.push(await this.mandate(tx, mandate, now));
        return done(true, ...facts);
      }),
    );
  }

  private async member(tx: Tx, member: CastMember, now: string): Promise<Fact[]> {
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

  private async mandate(tx: Tx, { id, person, organisation, until }: SeedMandate, now: string): Promise<Fact> {
    const dates = { from: day(BEGINNING), ...(until && { until }) };
    await this.mandates.add(tx, { id, person, organisation, ...dates }, now);
    const data = { organisation, ...dates };
    return { kind: 'MandateGiven', subject: ref('person', person), data, public: false };
  }

  /** Another territory has other communes: its cast lives there all the same, without saying where. */
  private placed<T extends { readonly commune: string }>(of: T): Omit<T, 'commune'> & { readonly commune?: string } {
    const { commune, ...rest } = of;
    return this.places.commune(commune) ? of : rest;
  }
}

/** Karim's holds; Aline's, for the same association, ended two months ago. */
function mandates(): SeedMandate[] {
  const nth = (n: number) => idFrom(`01990a2e-5c00-7000-8000-00000000cc0${n}`);
  return [
    { ...MANDATES.karimForWalnuts },
    { id: nth(2), person: CAST.aline.id, organisation: ORGANISATIONS.walnuts.id, until: day(60) },
    { id: nth(3), person: CAST.nadia.id, organisation: ORGANISATIONS.intercommunality.id },
    { id: nth(4), person: CAST.bruno.id, organisation: ORGANISATIONS.mobility.id },
  ];
}

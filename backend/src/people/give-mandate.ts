import { Inject, Injectable } from '@nestjs/common';
import { dayIn, isId, newId, ok, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import {
  canGiveMandates,
  canSpeakFor,
  endMandate,
  giveMandate,
  handOver,
  showMandate,
  type Mandate,
} from '@mondee/domain/people';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done, type Outcome } from '../platform/facts/acts';
import { ZONE } from '../platform/zone';
import { MandateStore } from './mandate.store';
import { OrganisationStore } from './organisation.store';
import { PersonStore } from './person.store';
import { policyViewer, ruleContext } from './policy-viewer';
import { TellMandate } from './tell-mandate';

export interface AskedMandate {
  readonly personId: string;
  readonly organisationId: string;
  readonly from: string;
  readonly until?: string | null;
  readonly alternate?: boolean | null;
  readonly proof?: string | null;
}

/** Lets a person speak as an organisation between two days, ends it, hands it over. */
@Injectable()
export class GiveMandate {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(MandateStore) private readonly mandates: MandateStore,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(OrganisationStore) private readonly organisations: OrganisationStore,
    @Inject(TellMandate) private readonly tell: TellMandate,
  ) {}

  async run(viewer: Viewer, asked: AskedMandate): Promise<Result<Mandate>> {
    const { organisationId: organisation, from, until, alternate, proof } = asked;
    if (!isId(asked.personId)) return refuse('platform.NotAnId', { field: 'personId' });
    if (!isId(organisation)) return refuse('platform.NotAnId', { field: 'organisationId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const can = this.entitled(viewer, organisation, act);
      if (!can.ok) return can;
      const person = await this.person(tx, asked.personId as Id);
      if (!person.ok) return person;
      const [known] = await this.organisations.byIds([organisation]);
      if (!known) return refuse('people.NotFound', { field: 'organisationId' });
      const held = await this.mandates.ofPerson(tx, person.value);
      const context = { ...ruleContext(viewer), id: newId(Date.parse(act.at)), held };
      const input = { person: person.value, organisation, from, until, alternate, proof };
      const outcome = giveMandate(input, act, context);
      if (!outcome.ok) return outcome;
      await this.mandates.add(tx, outcome.value.state, act.at);
      await this.tell.run(tx, known, [{ mandate: outcome.value.state, what: 'begun' }]);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }

  async end(viewer: Viewer, id: string, atOnce = false): Promise<Result<Mandate>> {
    return this.change(viewer, id, async (tx, act, mandate) => {
      const outcome = endMandate(mandate, act, ruleContext(viewer), atOnce);
      if (!outcome.ok) return outcome;
      const { state, facts } = outcome.value;
      await this.mandates.end(tx, state);
      if (facts.length) await this.told(tx, state.organisation, [{ mandate: state, what: 'ended' }]);
      return done(state, ...facts);
    });
  }

  /** One act: ends one, begins another, and writes to both. */
  async handOver(
    viewer: Viewer,
    asked: Omit<AskedMandate, 'organisationId' | 'alternate'> & { readonly mandateId: string },
  ): Promise<Result<Mandate>> {
    if (!isId(asked.personId)) return refuse('platform.NotAnId', { field: 'personId' });
    return this.change(viewer, asked.mandateId, async (tx, act, mandate) => {
      const to = await this.person(tx, asked.personId as Id);
      if (!to.ok) return to;
      const held = await this.mandates.ofPerson(tx, to.value);
      const context = { ...ruleContext(viewer), id: newId(Date.parse(act.at)), held };
      const { from, until, proof } = asked;
      const outcome = handOver(mandate, { to: to.value, from, until, proof }, act, context);
      if (!outcome.ok) return outcome;
      const { ended, begun, facts } = outcome.value;
      await this.mandates.end(tx, ended);
      await this.mandates.add(tx, begun, act.at);
      await this.told(tx, ended.organisation, [
        { mandate: ended, what: 'ended' },
        { mandate: begun, what: 'begun' },
      ]);
      return done(begun, ...facts);
    });
  }

  async show(viewer: Viewer, id: string, shown: boolean): Promise<Result<Mandate>> {
    return this.change(viewer, id, async (tx, act, mandate) => {
      const outcome = showMandate(mandate, shown, act, ruleContext(viewer));
      if (!outcome.ok) return outcome;
      await this.mandates.show(tx, outcome.value.state);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }

  /** Somebody else's mandate answers as if it were not there: an id must not tell who speaks for whom. */
  private async change(
    viewer: Viewer,
    id: string,
    body: (tx: Tx, act: Act, mandate: Mandate) => Promise<Result<Outcome<Mandate>>>,
  ): Promise<Result<Mandate>> {
    if (!isId(id)) return refuse('platform.NotAnId', { field: 'mandateId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const mandate = await this.mandates.hold(tx, id);
      const own = mandate?.person === viewer.person;
      if (!own) {
        const can = mandate ? this.entitled(viewer, mandate.organisation, act) : canGiveMandates(policyViewer(viewer));
        if (!can.ok) return can;
      }
      return mandate ? body(tx, act, mandate) : refuse('people.NotFound', { field: 'mandateId' });
    });
  }

  /** Who may not give one learns nothing of who and what exists. */
  private entitled(viewer: Viewer, organisation: Id, act: Act): Result<true> {
    const delegate = canSpeakFor(policyViewer(viewer), organisation, dayIn(act.at, ZONE), 'delegate');
    return delegate.ok ? delegate : canGiveMandates(policyViewer(viewer));
  }

  private async person(tx: Tx, id: Id): Promise<Result<Id>> {
    const known = await this.people.hold(tx, id);
    return known ? ok(known.id) : refuse('people.UnknownPerson', { field: 'personId' });
  }

  private async told(tx: Tx, organisation: Id, changes: Parameters<TellMandate['run']>[2]): Promise<void> {
    const [known] = await this.organisations.byIds([organisation]);
    if (known) await this.tell.run(tx, known, changes);
  }
}

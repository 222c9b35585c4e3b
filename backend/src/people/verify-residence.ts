import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isId, newId, refuse, type Id, type Result } from '@mondee/kernel';
import {
  CODES_PER_SHEET,
  codesFrom,
  printCodes,
  printedCode,
  readCode,
  recognise,
  useCode,
} from '@mondee/domain/people';
import { Places } from '../territory';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { RateLimits } from '../platform/http/rate-limits';
import { Settings } from '../platform/settings/settings';
import { PersonStore } from './person.store';
import { ruleContext } from './policy-viewer';
import { residenceHash } from './residence-hash';
import { residenceSettings } from './residence-settings';
import { ResidenceStore } from './residence.store';

export interface PrintedSheet {
  readonly id: Id;
  readonly commune: string;
  readonly expiresAt: string;
  /** For the paper; stored nowhere. */
  readonly codes: readonly string[];
}

/** Ways to show that one lives here. What showed it is gone once it is decided. */
@Injectable()
export class VerifyResidence {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ResidenceStore) private readonly residences: ResidenceStore,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(Places) private readonly places: Places,
    @Inject(RateLimits) private readonly limits: RateLimits,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** A sheet of codes for the counter of a town hall. */
  async print(viewer: Viewer, communeCode: string): Promise<Result<PrintedSheet>> {
    await this.places.ready();
    const codes = codesFrom(randomBytes(CODES_PER_SHEET * 20), CODES_PER_SHEET);
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const id = newId(Date.parse(act.at));
      const communes = this.places.communes().map(({ code }) => code);
      const outcome = printCodes({ sheet: id, communeCode }, act, { ...this.context(viewer), communes });
      if (!outcome.ok) return outcome;
      const { commune, expiresAt, facts } = outcome.value;
      const hashes = await Promise.all(codes.map(residenceHash));
      await this.residences.print(tx, { id, commune, expiresAt, at: act.at }, hashes);
      return done({ id, commune, expiresAt, codes: codes.map(printedCode) }, ...facts);
    });
  }

  /** A resident types the code they were handed; it brings the commune it was printed for. */
  async useCode(viewer: Viewer, raw: string): Promise<Result<Id>> {
    if (!viewer.person) return refuse('people.SignInNeeded');
    const code = readCode(raw);
    if (!code.ok) return code;
    const free = await this.limits.take('codes', viewer.person);
    if (!free.ok) return free;
    const hash = await residenceHash(code.value);
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const person = await this.people.hold(tx, viewer.person!);
      if (!person) return refuse('people.NotFound');
      const found = await this.residences.takeCode(tx, hash);
      const outcome = useCode(person.id, found, act, this.context(viewer));
      if (!outcome.ok) return outcome;
      await this.people.saveProfile(tx, { ...person, commune: found!.commune });
      await this.residences.verify(tx, person.id, outcome.value.state);
      return done(person.id, ...outcome.value.facts);
    });
  }

  /** True when the second of two people said so; the fact names neither. */
  async recognise(viewer: Viewer, id: string): Promise<Result<boolean>> {
    if (!isId(id)) return refuse('platform.NotAnId', { field: 'personId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const person = await this.people.hold(tx, id);
      if (!person) return refuse('people.UnknownPerson', { field: 'personId' });
      const given = await this.residences.recognitions(tx, person.id);
      const outcome = recognise(person, given, act, this.context(viewer));
      if (!outcome.ok) return outcome;
      const { waiting, verified, facts } = outcome.value;
      if (verified) await this.residences.verify(tx, person.id, verified);
      else await this.residences.wait(tx, person.id, waiting);
      // Said by the platform: the register's personal part would else name the second witness.
      await this.acts.within(tx, 'residence', facts);
      return done(Boolean(verified));
    });
  }

  private context(viewer: Viewer) {
    return { ...ruleContext(viewer), ...residenceSettings(this.settings) };
  }
}

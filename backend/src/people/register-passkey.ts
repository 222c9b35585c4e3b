import { Inject, Injectable } from '@nestjs/common';
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { isId, newId, ok, refuse, type Clock, type Id, type Result } from '@mondee/kernel';
import { addPasskey, readPasskeyName, removePasskey } from '@mondee/domain/people';
import type { Viewer } from '../platform/access/viewer';
import { CONFIG, type Config } from '../platform/config/config';
import { Acts, CLOCK, done } from '../platform/facts/acts';
import { registrationAnswer } from './passkey-answer';
import { PasskeyStore } from './passkey.store';
import { PersonStore } from './person.store';
import { ruleContext } from './policy-viewer';

/** One's own passkeys: made by the device, named by the person, removed when it is lost. */
@Injectable()
export class RegisterPasskey {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PasskeyStore) private readonly passkeys: PasskeyStore,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the browser asks its device, as JSON; the id it keeps is the person's, which says nothing of them. */
  async begin({ person: id }: Viewer): Promise<Result<string>> {
    const person = id && (await this.people.view(id));
    if (!person) return refuse('people.SignInNeeded');
    const held = await this.passkeys.of(person.id);
    const options = await generateRegistrationOptions({
      ...{ rpName: 'Mondée', rpID: new URL(this.config.url).hostname, attestationType: 'none' },
      ...{ userID: new TextEncoder().encode(person.id), userName: person.name, userDisplayName: person.name },
      excludeCredentials: held.map(({ credential }) => ({ id: credential })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.passkeys.ask(options.challenge, person.id, this.clock.now());
    return ok(JSON.stringify(options));
  }

  async finish(viewer: Viewer, json: string, name: string): Promise<Result<Id>> {
    if (!viewer.person) return refuse('people.SignInNeeded');
    const named = readPasskeyName(name);
    if (!named.ok) return named;
    const read = registrationAnswer(json);
    if (!read) return refuse('people.PasskeyUnknown');
    if (!(await this.passkeys.take(read.challenge, viewer.person, this.clock.now())))
      return refuse('people.ChallengeGone');
    const verified = await verifyRegistrationResponse({
      response: read.answer,
      expectedChallenge: read.challenge,
      expectedOrigin: new URL(this.config.url).origin,
      expectedRPID: new URL(this.config.url).hostname,
    }).catch(() => undefined);
    if (!verified?.verified) return refuse('people.PasskeyUnknown');
    const { credential } = verified.registrationInfo;
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const person = await this.people.hold(tx, viewer.person!);
      if (!person) return refuse('people.NotFound');
      const held = (await this.passkeys.of(person.id)).length;
      const outcome = addPasskey({ id: newId(Date.parse(act.at)), name }, held, act, ruleContext(viewer));
      if (!outcome.ok) return outcome;
      const { state, facts } = outcome.value;
      const { id, publicKey, counter } = credential;
      const key = { credential: id, publicKey, counter, transports: read.answer.response.transports };
      const added = await this.passkeys.add(tx, { ...state, ...key, person: person.id, createdAt: new Date(act.at) });
      return added ? done(state.id, ...facts) : refuse('people.PasskeyKnown');
    });
  }

  async rename(viewer: Viewer, id: string, raw: string): Promise<Result<true>> {
    if (!isId(id)) return refuse('platform.NotAnId', { field: 'passkeyId' });
    const name = readPasskeyName(raw);
    if (!name.ok) return name;
    return this.acts.perform(viewer, undefined, async (tx) =>
      (await this.passkeys.rename(tx, id, viewer.person!, name.value)) ? done(true) : refuse('people.NotFound'),
    );
  }

  async remove(viewer: Viewer, id: string): Promise<Result<true>> {
    if (!isId(id)) return refuse('platform.NotAnId', { field: 'passkeyId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const outcome = removePasskey(id, act, ruleContext(viewer));
      if (!outcome.ok) return outcome;
      const removed = await this.passkeys.remove(tx, id, viewer.person!);
      return removed ? done(true, ...outcome.value.facts) : refuse('people.NotFound');
    });
  }
}

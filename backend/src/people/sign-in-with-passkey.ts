import { Inject, Injectable } from '@nestjs/common';
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { newId, refuse, type Act, type Clock, type Id, type Result } from '@mondee/kernel';
import type { Viewer } from '../platform/access/viewer';
import { CONFIG, type Config } from '../platform/config/config';
import type { Tx } from '../platform/database/database';
import { Acts, CLOCK, done } from '../platform/facts/acts';
import { OpenSession } from './open-session';
import { signInAnswer, type SignInAnswer } from './passkey-answer';
import { PasskeyStore } from './passkey.store';
import { SessionStore } from './session.store';

/** A key that the device keeps opens a session, or shows again that it is its owner. */
@Injectable()
export class SignInWithPasskey {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PasskeyStore) private readonly passkeys: PasskeyStore,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(OpenSession) private readonly opening: OpenSession,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Names no account: the device shows those it holds keys of. */
  async begin(): Promise<string> {
    const options = await generateAuthenticationOptions({ rpID: this.place.hostname, userVerification: 'required' });
    await this.passkeys.ask(options.challenge, undefined, this.clock.now());
    return JSON.stringify(options);
  }

  async run(json: string, device: string, before: Viewer): Promise<Result<{ token: string }>> {
    return this.answered(json, async (tx, person, at) => {
      const { token, facts } = await this.opening.run(tx, { person, device, before }, at);
      return done({ token }, ...facts);
    });
  }

  /** The session goes on; only its owner's key counts. */
  async confirm(viewer: Viewer, json: string): Promise<Result<Id>> {
    const { person: owner, session } = viewer;
    if (!owner || !session) return refuse('people.SignInNeeded');
    return this.answered(json, async (tx, person, at) => {
      if (person !== owner) return refuse('people.PasskeyUnknown');
      await this.sessions.confirm(tx, session, at);
      return done(person);
    });
  }

  private async answered<T>(
    json: string,
    body: (tx: Tx, person: Id, at: string) => ReturnType<Parameters<Acts['run']>[1]>,
  ): Promise<Result<T>> {
    const read = signInAnswer(json);
    if (!read) return refuse('people.PasskeyUnknown');
    const at = this.clock.now();
    if (!(await this.passkeys.take(read.challenge, undefined, at))) return refuse('people.ChallengeGone');
    const person = await this.passkeys.personBehind(read.answer.id);
    if (!person) return refuse('people.PasskeyUnknown');
    const act: Act = { id: newId(Date.parse(at)), actor: { kind: 'person', person }, channel: 'web', at };
    return this.acts.run(act, async (tx) => {
      const known = await this.verified(tx, read.answer, read.challenge, at);
      return known ? body(tx, person, at) : refuse('people.PasskeyUnknown');
    }) as Promise<Result<T>>;
  }

  /** A counter that goes back is a copied key: refused by the verification. */
  private async verified(tx: Tx, answer: SignInAnswer, challenge: string, at: string): Promise<boolean> {
    const key = await this.passkeys.holdByCredential(tx, answer.id);
    if (!key) return false;
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: this.place.origin,
      expectedRPID: this.place.hostname,
      credential: { id: key.credential, publicKey: key.publicKey, counter: key.counter },
    }).catch(() => ({ verified: false, authenticationInfo: undefined }));
    if (verified && authenticationInfo) await this.passkeys.used(tx, key.id, authenticationInfo.newCounter, at);
    return verified;
  }

  private get place(): URL {
    return new URL(this.config.url);
  }
}

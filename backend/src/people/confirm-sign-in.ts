import { Inject, Injectable } from '@nestjs/common';
import { newId, ok, refuse, type Act, type Clock, type Fact, type Id, type Result } from '@mondee/kernel';
import { linkOpens, register } from '@mondee/domain/people';
import { Places } from '../territory';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, CLOCK, done } from '../platform/facts/acts';
import { tokenHash } from './identity.store';
import { OpenSession } from './open-session';
import { PersonStore } from './person.store';
import { SignInStore, type AskedSignIn } from './sign-in.store';

export interface SignedInSession {
  /** For the cookie; stored nowhere. */
  readonly token: string;
  readonly returnTo: string;
}

/** A press on the button of the link's page opens a session, once; who is new is made known by it. */
@Injectable()
export class ConfirmSignIn {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(SignInStore) private readonly signIns: SignInStore,
    @Inject(OpenSession) private readonly opening: OpenSession,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(Places) private readonly places: Places,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(link: string, device: string, before: Viewer): Promise<Result<SignedInSession>> {
    if (!/^[\w-]{43}$/.test(link)) return refuse('people.LinkUnknown', { field: 'token' });
    await this.places.ready();
    const hash = tokenHash(link);
    try {
      return await this.open(hash, device, before);
    } catch (fault) {
      if (!(fault instanceof MadeKnownMeanwhile)) throw fault;
      return this.open(hash, device, before);
    }
  }

  private async open(hash: Buffer, device: string, before: Viewer): Promise<Result<SignedInSession>> {
    const at = this.clock.now();
    const person = (await this.signIns.personBehind(hash)) ?? newId(Date.parse(at));
    const act: Act = { id: newId(Date.parse(at)), actor: { kind: 'person', person }, channel: 'web', at };
    return this.acts.run(act, async (tx) => {
      const link = await this.signIns.holdByHash(tx, hash);
      const opens = linkOpens(link, at);
      if (!opens.ok) return opens;
      const facts = await this.known(tx, link!, person, at);
      if (!facts.ok) return facts;
      await this.signIns.use(tx, link!.id, at);
      const opened = await this.opening.run(tx, { person, device, before }, at);
      return done({ token: opened.token, returnTo: link!.returnTo }, ...facts.value, ...opened.facts);
    });
  }

  /** The person of the link; a newcomer is written down here, by the rule. */
  private async known(tx: Tx, link: AskedSignIn, person: Id, at: string): Promise<Result<Fact[]>> {
    const there = link.email ? await this.people.holdByEmail(tx, link.email) : undefined;
    if (there && there.id !== person) throw new MadeKnownMeanwhile();
    if (there) {
      await this.people.speaks(tx, person, link.language);
      return ok([]);
    }
    if (!link.name) return refuse('people.LinkUnknown');
    const communes = this.places.communes().map(({ code }) => code);
    // The age was stated when the link was asked for, and is not kept.
    const outcome = register({ ...link, oldEnough: true }, { at }, { id: person, communes });
    if (!outcome.ok) return outcome;
    if (!(await this.people.add(tx, outcome.value.state, link.language))) throw new MadeKnownMeanwhile();
    return ok(outcome.value.facts);
  }
}

/** Two links of one new address were confirmed at once: the second finds the person made by the first. */
class MadeKnownMeanwhile extends Error {}

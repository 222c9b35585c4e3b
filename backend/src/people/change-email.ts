import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Act, type Clock, type Fact, type Id, type Language, type Result } from '@mondee/kernel';
import { askEmailChange, confirmEmailChange, sessionClosed, stopEmailChange, type Person } from '@mondee/domain/people';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, CLOCK, done, type Outcome } from '../platform/facts/acts';
import { RateLimits } from '../platform/http/rate-limits';
import { Jobs } from '../platform/jobs/jobs';
import { EmailChangeStore, type AskedChange, type LinkOf } from './email-change.store';
import { tokenHash } from './identity.store';
import { PersonStore } from './person.store';
import { ruleContext } from './policy-viewer';
import { SessionStore } from './session.store';

/** The job that writes the mails of a change: to the new address first, to the old one once it has changed. */
export const EMAIL_CHANGE_MAIL = 'email-change-mail';

/** Another address: asked for, confirmed from the new one, and for a week stopped from the old one. */
@Injectable()
export class ChangeEmail {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(EmailChangeStore) private readonly changes: EmailChangeStore,
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(RateLimits) private readonly limits: RateLimits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The same statements and the same answer whether the address is somebody's or not: the job finds out. */
  async ask(viewer: Viewer, email: string, language: Language): Promise<Result<string>> {
    if (!viewer.person) return refuse('people.SignInNeeded');
    const free = await this.limits.take('invitations', viewer.person);
    if (!free.ok) return free;
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const person = await this.people.hold(tx, viewer.person!);
      if (!person) return refuse('people.NotFound');
      const id = newId(Date.parse(act.at));
      const context = { ...ruleContext(viewer), id, ...(viewer.session && { session: viewer.session }) };
      const outcome = askEmailChange(person, email, act, context);
      if (!outcome.ok) return outcome;
      await this.changes.ask(tx, outcome.value.state, language);
      await this.jobs.enqueue(tx, EMAIL_CHANGE_MAIL, { change: id, link: 'confirm' });
      return done(outcome.value.state.to, ...outcome.value.facts);
    });
  }

  /** The person may open the mail on another device, signed in as nobody: the link is what shows that it is them. */
  confirm(link: string): Promise<Result<true>> {
    return this.opened('confirm', link, async (tx, of, person, act) => {
      const outcome = confirmEmailChange(of, person, act.at);
      if (!outcome.ok) return outcome;
      // Taken meanwhile: the link says no more than one that is not known.
      if (!(await this.changes.moveTo(tx, of.person, of.to))) return refuse('people.LinkUnknown');
      await this.changes.save(tx, outcome.value.state);
      const closed = await this.end(tx, of, act.at, of.session);
      if (of.from) await this.jobs.enqueue(tx, EMAIL_CHANGE_MAIL, { change: of.id, link: 'stop' });
      return done(true as const, ...outcome.value.facts, ...closed);
    });
  }

  stop(link: string): Promise<Result<true>> {
    return this.opened('stop', link, async (tx, of, person, act) => {
      const outcome = stopEmailChange(of, person, act.at);
      if (!outcome.ok) return outcome;
      if (!of.from || !(await this.changes.moveTo(tx, of.person, of.from))) return refuse('people.LinkUnknown');
      await this.changes.save(tx, outcome.value.state);
      // Whoever asked may have asked for more: what they began opens nothing.
      await this.changes.forget(tx, of.person, of.id);
      return done(true as const, ...outcome.value.facts, ...(await this.end(tx, of, act.at)));
    });
  }

  private async end(tx: Tx, { person }: AskedChange, at: string, except?: Id): Promise<Fact[]> {
    const closed = await this.sessions.closeAll(tx, person, at, except);
    return closed.map((session) => sessionClosed(person, session));
  }

  private async opened(link: LinkOf, token: string, body: Body): Promise<Result<true>> {
    const unknown = refuse('people.LinkUnknown', { field: 'token' });
    if (!/^[\w-]{43}$/.test(token)) return unknown;
    const hash = tokenHash(token);
    const person = await this.changes.personBehind(link, hash);
    if (!person) return unknown;
    const at = this.clock.now();
    const act: Act = { id: newId(Date.parse(at)), actor: { kind: 'person', person }, channel: 'web', at };
    return this.acts.run(act, async (tx) => {
      // The person first, as everywhere else: two at once wait for each other in one order.
      const held = await this.people.hold(tx, person);
      const of = await this.changes.holdByLink(tx, link, hash);
      return of ? body(tx, of, held, act) : unknown;
    });
  }
}

type Body = (tx: Tx, of: AskedChange, person: Person | undefined, act: Act) => Promise<Result<Outcome<true>>>;

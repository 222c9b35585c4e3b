import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { newId, ok, type Clock, type Language, type Result } from '@mondee/kernel';
import { readEmail, register, type PersonInput } from '@mondee/domain/people';
import { Places } from '../territory';
import { Acts, CLOCK, done } from '../platform/facts/acts';
import { RateLimits } from '../platform/http/rate-limits';
import { Jobs } from '../platform/jobs/jobs';
import { returnPath } from './return-path';
import { SignInStore } from './sign-in.store';

export interface SignInAsked {
  readonly email: unknown;
  readonly returnTo?: string;
  /** What a new person says of themselves. */
  readonly newcomer?: PersonInput;
}

export interface AskedFrom {
  readonly ip: string;
  readonly language: Language;
}

/**
 * Somebody asks for a link, to sign in or to make themselves known. The same statements run and the same answer is
 * given whether the address is known or not: the job that follows finds out, away from who asks.
 */
@Injectable()
export class RequestSignIn {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(SignInStore) private readonly signIns: SignInStore,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(RateLimits) private readonly limits: RateLimits,
    @Inject(Places) private readonly places: Places,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run({ email, returnTo, newcomer }: SignInAsked, { ip, language }: AskedFrom): Promise<Result<string>> {
    const address = readEmail(email);
    if (!address.ok) return address;
    const at = this.clock.now();
    const id = newId(Date.parse(at));
    const said = newcomer ? await this.said({ ...newcomer, email }, id, at) : ok(undefined);
    if (!said.ok) return said;
    // The address is counted under its hash: the table of limits holds no one's address.
    const counted = createHash('sha256').update(address.value).digest('base64url');
    for (const [limit, key] of [
      ['sign-ins-from', ip],
      ['sign-ins', counted],
    ] as const) {
      const free = await this.limits.take(limit, key);
      if (!free.ok) return free;
    }
    const asked = {
      ...{ id, email: address.value, language, createdAt: at, returnTo: returnPath(returnTo) },
      ...(said.value && { name: said.value.name, communeCode: said.value.commune }),
    };
    return this.acts.performAs('sign-in', async (tx) => {
      await this.signIns.ask(tx, asked);
      await this.jobs.enqueue(tx, 'sign-in-mail', { signIn: id });
      return done(address.value);
    });
  }

  /** Reads what a newcomer says by the rule that will make them known once they confirm. */
  private async said(input: PersonInput, id: ReturnType<typeof newId>, at: string) {
    await this.places.ready();
    const read = register(input, { at }, { id, communes: this.places.communes().map(({ code }) => code) });
    return read.ok ? ok(read.value.state) : read;
  }
}

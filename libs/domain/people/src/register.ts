import { ok, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { readEmail, readHome, readName, readPhone } from './contact';
import { aboutPerson, type PeopleFact } from './people-facts';
import type { Person } from './person';
import { canHelp, mayAct, type RuleContext } from './viewer';

export interface PersonInput {
  readonly name?: unknown;
  readonly communeCode?: unknown;
  readonly email?: unknown;
  readonly phone?: unknown;
}

export interface Registrar {
  /** The new person's id. */
  readonly id: Id;
  readonly communes: readonly string[];
}

type Registered = Result<{ state: Person; facts: PeopleFact[] }>;

/** Somebody makes themselves known. They sign in afterwards, by the link sent to the address. */
export function register(input: PersonInput, act: Pick<Act, 'at'>, ctx: Registrar): Registered {
  const email = readEmail(input.email);
  if (!email.ok) return email;
  return enter({ ...input, email: email.value, phone: undefined }, act, ctx, 'PersonRegistered');
}

/** A clerk writes down a person who has no screen: a name is enough. */
export function welcomePerson(input: PersonInput, act: Act, ctx: RuleContext & Registrar): Registered {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const helps = canHelp(ctx.viewer);
  if (!helps.ok) return helps;
  return enter(input, act, ctx, 'PersonWelcomed', ctx.viewer.person);
}

/** People change, for themselves alone, the name they are read under and where they live. */
export function updateProfile(person: Person, input: PersonInput, act: Act, ctx: RuleContext & Registrar): Registered {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  if (ctx.viewer.person !== person.id) return refuse('people.NotYours');
  const read = readPerson({ ...input, email: person.email, phone: person.phone }, ctx);
  if (!read.ok) return read;
  const { commune: _old, ...kept } = person;
  const state: Person = { ...kept, ...read.value };
  const same = state.name === person.name && state.commune === person.commune;
  return ok({ state, facts: same ? [] : [aboutPerson('ProfileChanged', person.id, {}, { ...read.value })] });
}

function enter(
  input: PersonInput,
  { at }: Pick<Act, 'at'>,
  ctx: Registrar,
  kind: 'PersonRegistered' | 'PersonWelcomed',
  welcomedBy?: Id,
): Registered {
  const read = readPerson(input, ctx);
  if (!read.ok) return read;
  const state: Person = {
    state: 'known',
    id: ctx.id,
    ...read.value,
    registeredAt: at,
    ...(welcomedBy && { welcomedBy }),
  };
  return ok({ state, facts: [aboutPerson(kind, ctx.id, {}, { ...read.value, ...(welcomedBy && { welcomedBy }) })] });
}

type Contact = Pick<Person, 'name' | 'commune' | 'email' | 'phone'>;

function readPerson(input: PersonInput, { communes }: Registrar): Result<Contact> {
  const name = readName(input.name);
  if (!name.ok) return name;
  const commune = readHome(input.communeCode, communes);
  if (!commune.ok) return commune;
  const email = input.email ? readEmail(input.email) : ok(undefined);
  if (!email.ok) return email;
  const phone = input.phone ? readPhone(input.phone) : ok(undefined);
  if (!phone.ok) return phone;
  return ok({
    name: name.value,
    ...(commune.value && { commune: commune.value }),
    ...(email.value && { email: email.value }),
    ...(phone.value && { phone: phone.value }),
  });
}

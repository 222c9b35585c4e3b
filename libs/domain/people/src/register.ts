import { dayIn, ok, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { readEmail, readHome, readName, readPhone } from './contact';
import { aboutPerson, type PeopleFact } from './people-facts';
import { PUBLIC_FIELDS, type Person } from './person';
import { declaredBy, type ResidenceMethod } from './residence';
import { canHelp, mayAct, type RuleContext } from './viewer';

export interface PersonInput {
  readonly name?: unknown;
  readonly communeCode?: unknown;
  readonly email?: unknown;
  readonly phone?: unknown;
  /** «I am fifteen or older»: asked of who opens their own account, and not kept. */
  readonly oldEnough?: unknown;
  readonly birthYear?: unknown;
  /** What is shown beside the name. */
  readonly shows?: unknown;
}

/** The age at which one consents alone to an account (loi Informatique et libertés, art. 45). */
export const AGE_OF_CONSENT = 15;

export interface Registrar {
  /** The new person's id. */
  readonly id: Id;
  readonly communes: readonly string[];
  /** Ways to be from here that are switched on; all of them when nothing is said. */
  readonly methods?: readonly ResidenceMethod[];
}

type Registered = Result<{ state: Person; facts: PeopleFact[] }>;

/** Somebody makes themselves known. They sign in afterwards, by the link sent to the address. */
export function register(input: PersonInput, act: Pick<Act, 'at'>, ctx: Registrar): Registered {
  const email = readEmail(input.email);
  if (!email.ok) return email;
  if (input.oldEnough !== true)
    return refuse('people.TooYoung', { field: 'oldEnough', params: { age: AGE_OF_CONSENT } });
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
  const year = readBirthYear(input.birthYear, Number(dayIn(act.at, ctx.zone).slice(0, 4)));
  if (!year.ok) return year;
  const shows = Array.isArray(input.shows)
    ? PUBLIC_FIELDS.filter((one) => (input.shows as unknown[]).includes(one))
    : person.shows;
  const { commune: _old, residence: _level, birthYear: _year, ...kept } = person;
  const residence = declaredBy(read.value.commune, person, { methods: ctx.methods ?? ['declared'] }, act.at);
  const state: Person = {
    ...kept,
    ...read.value,
    shows,
    ...(residence && { residence }),
    ...(year.value !== undefined && { birthYear: year.value }),
  };
  const same = ['name', 'commune', 'birthYear'].every((key) => state[key as 'name'] === person[key as 'name']);
  const shown = shows.join() === person.shows.join();
  return ok({ state, facts: same && shown ? [] : [aboutPerson('ProfileChanged', person.id, {}, { ...read.value })] });
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
    ...residenceOf(read.value.commune, ctx, at),
    shows: PUBLIC_FIELDS,
    registeredAt: at,
    ...(welcomedBy && { welcomedBy }),
  };
  return ok({ state, facts: [aboutPerson(kind, ctx.id, {}, { ...read.value, ...(welcomedBy && { welcomedBy }) })] });
}

function residenceOf(commune: string | undefined, { methods = ['declared'] }: Registrar, at: string) {
  const residence = declaredBy(commune, {}, { methods }, at);
  return residence ? { residence } : {};
}

/** A year that somebody old enough for an account could be born in; nothing said is nothing kept. */
function readBirthYear(raw: unknown, thisYear: number): Result<number | undefined> {
  if (raw === undefined || raw === null || raw === '') return ok(undefined);
  const known =
    typeof raw === 'number' && Number.isInteger(raw) && raw >= thisYear - 120 && raw <= thisYear - AGE_OF_CONSENT;
  return known ? ok(raw) : refuse('people.BirthYear', { field: 'birthYear' });
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

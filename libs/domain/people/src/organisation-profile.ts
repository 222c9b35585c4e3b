import { isId, ok, plainText, refuse, type Id, type Result } from '@mondee/kernel';
import { readEmail, readHome, readPhone } from './contact';

export const SECTORS = ['public', 'private', 'association', 'resident'] as const;
export type Sector = (typeof SECTORS)[number];

/** What an organisation says of itself. */
export interface OrganisationProfile {
  readonly name: string;
  readonly sector: Sector;
  /** Where it is based. */
  readonly commune?: string;
  /** SIREN, SIRET or RNA, in its compact form. */
  readonly number?: string;
  readonly description?: string;
  /** INSEE codes of the communes where it acts; none means the whole territory. */
  readonly places: readonly string[];
  /** Axes of the plan it works on. */
  readonly axes: readonly Id[];
  /** What it chose to publish. */
  readonly email?: string;
  readonly phone?: string;
  readonly website?: string;
}

export interface OrganisationInput {
  readonly name?: unknown;
  readonly sector?: unknown;
  readonly communeCode?: unknown;
  readonly number?: unknown;
  readonly description?: unknown;
  readonly places?: unknown;
  readonly axes?: unknown;
  readonly email?: unknown;
  readonly phone?: unknown;
  readonly website?: unknown;
}

export interface ProfileContext {
  readonly communes: readonly string[];
  readonly axes: readonly string[];
  /** The compact form of a sound SIREN or SIRET, else nothing; a library's business. */
  readonly companyNumber: (raw: string) => string | undefined;
}

/** W, the prefecture's three signs, six figures: how the national register of associations numbers. */
const RNA = /^W\d[\dA-Z]\d{7}$/;

/** Reads a form. Public bodies, companies and associations have a number; an informal group needs none. */
export function readProfile(input: OrganisationInput, ctx: ProfileContext): Result<OrganisationProfile> {
  const name = plainText('people', 'name', input.name, { min: 2, max: 120, lines: 'one' });
  if (!name.ok) return name;
  const sector = SECTORS.find((one) => one === input.sector);
  if (!sector) return refuse('people.NotASector', { field: 'sector' });
  const number = readNumber(input.number, sector, ctx);
  if (!number.ok) return number;
  const commune = readHome(input.communeCode, ctx.communes);
  if (!commune.ok) return commune;
  const description = plainText('people', 'description', input.description ?? '', { min: 0, max: 2000, lines: 'many' });
  if (!description.ok) return description;
  const places = chosen(input.places, ctx.communes);
  if (!places) return refuse('people.UnknownCommune', { field: 'places' });
  const axes = chosen(input.axes, ctx.axes);
  if (!axes?.every(isId)) return refuse('people.UnknownAxis', { field: 'axes' });
  const contact = readPublished(input);
  if (!contact.ok) return contact;
  return ok({
    ...{ name: name.value, sector, places, axes, ...contact.value },
    ...(number.value && { number: number.value }),
    ...(commune.value && { commune: commune.value }),
    ...(description.value && { description: description.value }),
  });
}

function readNumber(raw: unknown, sector: Sector, { companyNumber }: ProfileContext): Result<string | undefined> {
  const text =
    typeof raw === 'string'
      ? raw
          .slice(0, 40)
          .replace(/[\s.\u00a0\u202f-]/g, '')
          .toUpperCase()
      : '';
  if (!text) return sector === 'resident' ? ok(undefined) : refuse('people.NumberNeeded', { field: 'number' });
  if (sector === 'association' && RNA.test(text)) return ok(text);
  const sound = companyNumber(text);
  return sound ? ok(sound) : refuse('people.NotANumber', { field: 'number' });
}

function readPublished(input: OrganisationInput): Result<Pick<OrganisationProfile, 'email' | 'phone' | 'website'>> {
  const email = input.email ? readEmail(input.email) : ok(undefined);
  if (!email.ok) return email;
  const phone = input.phone ? readPhone(input.phone) : ok(undefined);
  if (!phone.ok) return phone;
  const website = input.website ? readWebsite(input.website) : ok(undefined);
  if (!website.ok) return website;
  return ok({
    ...(email.value && { email: email.value }),
    ...(phone.value && { phone: phone.value }),
    ...(website.value && { website: website.value }),
  });
}

/** An address of the web and nothing else: `javascript:` and passwords in it would be somebody's trap. */
function readWebsite(raw: unknown): Result<string> {
  const no = refuse('people.NotAWebsite', { field: 'website' });
  if (typeof raw !== 'string' || raw.length > 300) return no;
  const text = /^[a-z][a-z\d+.-]*:/i.test(raw.trim()) ? raw.trim() : `https://${raw.trim()}`;
  if (!URL.canParse(text)) return no;
  const url = new URL(text);
  const plain = (url.protocol === 'https:' || url.protocol === 'http:') && !url.username && !url.password;
  return plain && url.hostname.includes('.') ? ok(url.href) : no;
}

function chosen(raw: unknown, known: readonly string[]): string[] | undefined {
  if (raw === undefined || raw === null) return [];
  if (!Array.isArray(raw) || raw.length > 200) return undefined;
  const texts = [...new Set(raw as unknown[])];
  return texts.every((one): one is string => typeof one === 'string' && known.includes(one)) ? texts : undefined;
}

import { templateFor, type Body } from '@mondee/domain/assemblies';
import { mayAct, type RuleContext } from '@mondee/domain/people';
import { ACTES, isSiret } from '@mondee/methods/table-schema';
import { dayIn, ok, plainText, refuse, type Act, type Day, type Id, type Result, type TextShape } from '@mondee/kernel';
import type { Decision } from '../decision';
import { canRecord } from '../record';
import { onlineUntil, standingOf, type ActNature, type Authority, type OfficialAct } from './official-act';

export interface ActInput {
  /** The collectivity in whose name the body acts. */
  readonly authority?: unknown;
  readonly siret?: unknown;
  readonly matter?: unknown;
  readonly quality?: unknown;
  readonly inOffice?: unknown;
}

export interface ChangeInput {
  readonly nature?: unknown;
  readonly text?: unknown;
  readonly quality?: unknown;
}

interface ActContext extends RuleContext {
  readonly id: Id;
  /** The next rank of the body in the year of the act; held by the shell until the act is stored. */
  readonly next: number;
  readonly authorName: string;
  readonly commune?: string;
}

const LINE: TextShape = { min: 3, max: 160, lines: 'one' };
const TEXT: TextShape = { min: 20, max: 20_000, lines: 'many' };

/** Only what a council of the law decides is a deliberation; a committee’s decision stays a decision. */
export function deliberates(body: Pick<Body, 'template'>): boolean {
  return templateFor(body.template).deliberates;
}

/** Makes of a decision the act of a public body, numbered in the year it was taken. */
export function publishAct(
  input: ActInput,
  decision: Decision,
  body: Body,
  act: Act,
  ctx: ActContext,
): Result<OfficialAct> {
  const allowed = mayPublish(act, ctx);
  if (!allowed.ok) return allowed;
  if (!deliberates(body)) return refuse('decisions.NotPublicBody', { field: 'bodyId', params: { body: body.name } });
  const authority = readAuthority(input, body);
  if (!authority.ok) return authority;
  const { matter } = input;
  if (typeof matter !== 'string' || !ACTES.some(([code]) => code === matter))
    return refuse('decisions.NoMatter', { field: 'matter' });
  const quality = plainText('decisions', 'quality', input.quality, LINE);
  if (!quality.ok) return quality;
  const { votes } = decision;
  const cast = votes.for + votes.against + votes.abstentions;
  const inOffice = input.inOffice ?? undefined;
  if (inOffice !== undefined && (!Number.isSafeInteger(inOffice) || Number(inOffice) < cast))
    return refuse('decisions.FewerThanVotes', { field: 'inOffice', params: { cast } });
  return ok({
    ...authority.value,
    ...{ id: ctx.id, nature: 'deliberation', decision: decision.id, matter, quality: quality.value },
    ...{ year: Number(decision.decidedOn.slice(0, 4)), rank: ctx.next },
    ...{ subject: decision.title, text: decision.text, actedOn: decision.decidedOn },
    ...(inOffice !== undefined && { inOffice: Number(inOffice) }),
    ...signed(act, ctx),
  });
}

/** A further act on a published one, numbered in its turn; the first stays readable as it was. */
export function changeAct(
  input: ChangeInput,
  first: OfficialAct,
  later: readonly ActNature[],
  act: Act,
  ctx: ActContext,
): Result<OfficialAct> {
  const allowed = mayPublish(act, ctx);
  if (!allowed.ok) return allowed;
  const { nature } = input;
  if (nature !== 'correction' && nature !== 'withdrawal' && nature !== 'repeal')
    return refuse('decisions.NoNature', { field: 'nature' });
  if (first.nature !== 'deliberation') return refuse('decisions.NotADeliberation', { field: 'actId' });
  const standing = standingOf(later);
  if (standing === 'withdrawn' || standing === 'repealed')
    return refuse('decisions.NoLongerInForce', { field: 'actId' });
  const text = plainText('decisions', 'text', input.text, TEXT);
  if (!text.ok) return text;
  const quality = plainText('decisions', 'quality', input.quality, LINE);
  if (!quality.ok) return quality;
  const actedOn = dayIn(act.at, ctx.zone);
  const { body, bodyName, authority, siret, decision, subject, matter } = first;
  return ok({
    ...{ body, bodyName, authority, siret, decision, subject, matter, nature, actedOn },
    ...{ id: ctx.id, on: first.id, text: text.value, quality: quality.value },
    ...{ year: Number(actedOn.slice(0, 4)), rank: ctx.next },
    ...signed(act, ctx),
  });
}

/** Its document may leave the line once its two months are over; its page and its number stay. */
export function takeOffLine(of: OfficialAct, offLine: boolean, act: Act, ctx: ActContext): Result<Day> {
  const allowed = mayPublish(act, ctx);
  if (!allowed.ok) return allowed;
  if (offLine) return refuse('decisions.OffLineAlready', { field: 'actId' });
  const from = onlineUntil(dayIn(of.onlineAt, ctx.zone));
  const today = dayIn(act.at, ctx.zone);
  return today < from ? refuse('decisions.TwoMonthsOnLine', { field: 'actId', params: { from } }) : ok(today);
}

function mayPublish(act: Act, ctx: ActContext): Result<true> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  return canRecord(ctx.viewer, ctx.commune);
}

function readAuthority(input: ActInput, body: Body): Result<Authority> {
  const authority = plainText('decisions', 'authority', input.authority, LINE);
  if (!authority.ok) return authority;
  const siret = typeof input.siret === 'string' ? input.siret.replace(/\s/g, '') : '';
  if (!isSiret(siret)) return refuse('decisions.NotASiret', { field: 'siret' });
  return ok({ body: body.id, bodyName: body.name, authority: authority.value, siret });
}

function signed(act: Act, { viewer, authorName }: ActContext) {
  return { onlineAt: act.at, author: viewer.person!, authorName };
}

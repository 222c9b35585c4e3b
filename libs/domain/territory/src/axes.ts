import { ok, plainText, ref, refuse, type Act, type Id, type Localized, type Result } from '@mondee/kernel';
import type { Axis } from './plan';
import type { TerritoryFact } from './territory-facts';
import { actorOf, canConfigure, type PlanContext } from './territory-policy';

/** An axis as who keeps the plan sees it. A retired one takes nothing new; what was said on it stays and names it. */
export interface PlanAxis extends Axis {
  readonly retired: boolean;
}

export interface AxisWords {
  readonly nameFr?: unknown;
  readonly nameEn?: unknown;
  readonly summaryFr?: unknown;
  readonly summaryEn?: unknown;
}

interface AxesContext extends PlanContext {
  readonly axes: readonly PlanAxis[];
}
type Done<T> = Result<{ state: T; facts: TerritoryFact[] }>;

/** More than a reader can take in at a glance helps nobody. */
export const MOST_AXES = 20;

function keeper(act: Act, { viewer }: PlanContext): Result<Id> {
  const can = canConfigure(viewer);
  return can.ok ? actorOf(viewer, act, 'territory.NotConfigurer') : can;
}

/** Adds an axis, or says one otherwise: its address and all that was said on it stay. */
export function keepAxis(id: Id, words: AxisWords, act: Act, ctx: AxesContext): Done<Axis> {
  const by = keeper(act, ctx);
  if (!by.ok) return by;
  const before = ctx.axes.find((one) => one.id === id);
  if (!before && ctx.axes.filter(({ retired }) => !retired).length >= MOST_AXES)
    return refuse('territory.TooManyAxes', { params: { most: MOST_AXES } });
  const read = readWords(words);
  if (!read.ok) return read;
  const { name, summary } = read.value;
  const taken = ctx.axes.some((one) => one.id !== id && plain(one.name.fr) === plain(name.fr));
  if (taken) return refuse('territory.AxisNameTaken', { field: 'nameFr' });
  const state: Axis = { id, slug: before?.slug ?? slugOf(name.fr, ctx.axes), name, summary };
  const said = { name: { ...name }, summary: { ...summary } };
  if (!before) return ok({ state, facts: [fact('AxisAdded', id, said)] });
  const old = { name: { ...before.name }, summary: { ...before.summary } };
  const same = JSON.stringify(sorted(old)) === JSON.stringify(sorted(said));
  return ok({ state, facts: same ? [] : [fact('AxisRenamed', id, { old, new: said })] });
}

/** Says in which order the axes stand; each that is of the plan stands in it once. */
export function orderAxes(ids: readonly Id[], act: Act, ctx: AxesContext & { readonly territory: Id }): Done<Id[]> {
  const by = keeper(act, ctx);
  if (!by.ok) return by;
  const now = ctx.axes.filter(({ retired }) => !retired).map(({ id }) => id);
  if (ids.length !== now.length || new Set(ids).size !== ids.length || ids.some((id) => !now.includes(id)))
    return refuse('territory.OtherAxes', { field: 'ids' });
  if (ids.join() === now.join()) return ok({ state: [...ids], facts: [] });
  const slugs = (of: readonly Id[]) => of.map((id) => ctx.axes.find((one) => one.id === id)!.slug);
  const data = { old: slugs(now), new: slugs(ids) };
  return ok({
    state: [...ids],
    facts: [{ kind: 'AxesOrdered', subject: ref('territory', ctx.territory), data, public: true }],
  });
}

/** Takes an axis out of the plan, or back into it. One at least remains. */
export function retireAxis(id: Id, retired: boolean, act: Act, ctx: AxesContext): Done<boolean> {
  const by = keeper(act, ctx);
  if (!by.ok) return by;
  const axis = ctx.axes.find((one) => one.id === id);
  if (!axis) return refuse('territory.NoSuchAxis', { field: 'id' });
  if (axis.retired === retired) return ok({ state: retired, facts: [] });
  if (retired && ctx.axes.filter((one) => !one.retired).length === 1) return refuse('territory.LastAxis');
  return ok({ state: retired, facts: [fact(retired ? 'AxisRetired' : 'AxisReturned', id, { name: axis.name.fr })] });
}

function readWords(words: AxisWords): Result<{ name: Localized; summary: Localized }> {
  const read = (field: keyof AxisWords, min: number, max: number) =>
    plainText('territory', field, words[field] ?? '', { min, max, lines: 'one' });
  const nameFr = read('nameFr', 3, 60);
  if (!nameFr.ok) return nameFr;
  const nameEn = read('nameEn', 0, 60);
  if (!nameEn.ok) return nameEn;
  const summaryFr = read('summaryFr', 0, 300);
  if (!summaryFr.ok) return summaryFr;
  const summaryEn = read('summaryEn', 0, 300);
  if (!summaryEn.ok) return summaryEn;
  const both = (fr: string, en: string): Localized => ({ fr, ...(en && { en }) });
  return ok({ name: both(nameFr.value, nameEn.value), summary: both(summaryFr.value, summaryEn.value) });
}

function fact(kind: 'AxisAdded' | 'AxisRenamed' | 'AxisRetired' | 'AxisReturned', id: Id, data: TerritoryFact['data']) {
  return { kind, subject: ref('axis', id), data, public: true } satisfies TerritoryFact;
}

function sorted({ name, summary }: { name: Localized; summary: Localized }) {
  return [name.fr, name.en, summary.fr, summary.en];
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A word for addresses that no other axis has. */
function slugOf(name: string, axes: readonly PlanAxis[]): string {
  const word =
    plain(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'axe';
  const taken = new Set(axes.map(({ slug }) => slug));
  let slug = word;
  for (let i = 2; taken.has(slug); i++) slug = `${word}-${i}`;
  return slug;
}

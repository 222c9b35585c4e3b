import { ok, refuse, type Act, type Id, type Language, type Result } from '@mondee/kernel';
import { actorOf, canConfigure, type PlanContext } from './territory-policy';
import type { TerritoryFact } from './territory-facts';

export interface Rewording {
  readonly language: Language;
  readonly key: string;
  /** What it shall say; nothing at all gives the catalogue's own text back. */
  readonly text?: string;
}

export interface RewordContext extends PlanContext {
  readonly settings: Id;
  /** The text of the catalogue; nothing when nobody wrote that key. */
  readonly original: string | undefined;
  /** What it says now. */
  readonly now: string | undefined;
  /** The names a text must be given; nothing when the text is not in the ICU form. */
  readonly placeholders: (text: string) => readonly string[] | undefined;
}

const LONGEST = 2_000;

/** Says a text of the interface otherwise. It must be given the same figures and names as the original. */
export function rewordText(
  { language, key, text }: Rewording,
  act: Act,
  ctx: RewordContext,
): Result<{ state: string | undefined; facts: TerritoryFact[] }> {
  const can = canConfigure(ctx.viewer);
  if (!can.ok) return can;
  const by = actorOf(ctx.viewer, act, 'territory.NotConfigurer');
  if (!by.ok) return by;
  const { original } = ctx;
  if (original === undefined) return refuse('territory.UnknownText', { field: 'key' });
  const said = text?.trim() || undefined;
  if (said && said.length > LONGEST)
    return refuse('territory.TooLong', { field: 'text', params: { max: LONGEST, field: 'text', length: said.length } });
  const names = said === undefined ? [] : ctx.placeholders(said);
  if (!names) return refuse('territory.TextNotIcu', { field: 'text' });
  const wanted = ctx.placeholders(original) ?? [];
  if (said !== undefined && names.join() !== wanted.join())
    return refuse('territory.OtherPlaceholders', {
      field: 'text',
      params: { wanted: wanted.map((name) => `{${name}}`).join(' ') || '–' },
    });
  const state = said === original ? undefined : said;
  const before = ctx.now ?? original;
  if (before === (state ?? original)) return ok({ state, facts: [] });
  return ok({
    state,
    facts: [
      {
        kind: 'TextReworded',
        subject: { kind: 'settings', id: ctx.settings },
        data: { key, language, old: before, new: state ?? original },
        public: true,
      },
    ],
  });
}

import { canonicalJson, ok, plainText, type Act, type Id, type Json, type Result } from '@mondee/kernel';
import { actorOf, canConfigure, type PlanContext } from './territory-policy';
import type { TerritoryFact } from './territory-facts';

/** A setting as it is declared and as it stands. */
export interface SettingState {
  readonly name: string;
  readonly value: Json;
  readonly default: Json;
  readonly by: 'administrator' | 'facilitator';
  readonly namesPeople: boolean;
}

export interface SettingChange {
  /** What it shall be; nothing at all sets it back to the default. */
  readonly value?: Json;
  readonly reason?: unknown;
}

/** Reads a value as the declaration wants it: the value, or the bounds it passes. */
export type ReadValue = (value: Json) => Result<Json>;

/** Changes a setting. The journal says what it was and what it is; set to what it is already, nothing happened. */
export function changeSetting(
  setting: SettingState,
  change: SettingChange,
  act: Act,
  ctx: PlanContext & { readonly settings: Id; readonly read: ReadValue },
): Result<{ state: Json | undefined; facts: TerritoryFact[] }> {
  const can = canConfigure(ctx.viewer, setting.by);
  if (!can.ok) return can;
  const by = actorOf(ctx.viewer, act, 'territory.NotConfigurer');
  if (!by.ok) return by;
  const reason = plainText('territory', 'reason', change.reason ?? '', { min: 0, max: 500, lines: 'many' });
  if (!reason.ok) return reason;
  const read = change.value === undefined ? ok(setting.default) : ctx.read(change.value);
  if (!read.ok) return read;
  const same = (a: Json, b: Json) => canonicalJson(a) === canonicalJson(b);
  const state = same(read.value, setting.default) ? undefined : read.value;
  if (same(read.value, setting.value)) return ok({ state, facts: [] });
  const values = { old: setting.value, new: read.value };
  const said = reason.value && { reason: reason.value };
  return ok({
    state,
    facts: [
      {
        kind: 'SettingChanged',
        subject: { kind: 'settings', id: ctx.settings },
        data: { name: setting.name, ...(!setting.namesPeople && values) },
        ...((setting.namesPeople || said) && { personal: { ...(setting.namesPeople && values), ...said } }),
        public: true,
      },
    ],
  });
}

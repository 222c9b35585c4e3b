import { ok, refuse, type Result } from '@mondee/kernel';
import { STRICTER, type BodyRules, type RuleName } from './body-rules';

/**
 * The rules with some parameters changed. What the template sets may be made stricter, never looser: the floor is
 * the template, so that a body may also come back to it.
 * @example tighten(council, council, { proxies: 0 }) // ok
 */
export function tighten(
  floor: BodyRules,
  now: BodyRules,
  change: Readonly<Partial<Record<RuleName, unknown>>>,
): Result<BodyRules> {
  const next: Record<string, number | boolean> = { ...now };
  for (const [name, value] of Object.entries(change) as [RuleName, unknown][]) {
    if (value === undefined || value === null) continue;
    if (!(name in STRICTER) || typeof value !== typeof now[name]) return refuse('assemblies.NotARule', { field: name });
    if (typeof value === 'number' && (!Number.isSafeInteger(value) || value < 0 || value > 1000))
      return refuse('assemblies.NotARule', { field: name });
    next[name] = value as number | boolean;
  }
  const rules = next as unknown as BodyRules;
  if (rules.quorumDen < 1 || rules.quorumNum > rules.quorumDen)
    return refuse('assemblies.NotARule', { field: 'quorumNum' });
  // more than everybody is never there
  if (rules.quorumNum === rules.quorumDen && rules.quorumStrict)
    return refuse('assemblies.NotARule', { field: 'quorumStrict' });
  if (rules.urgentDays > rules.noticeDays) return refuse('assemblies.NotARule', { field: 'urgentDays' });
  const looser = (Object.keys(STRICTER) as RuleName[]).find((name) => isLooser(name, floor, rules));
  if (!looser) return ok(rules);
  return refuse('assemblies.Looser', { field: looser, params: { rule: looser, floor: String(floor[looser]) } });
}

function isLooser(name: RuleName, floor: BodyRules, rules: BodyRules): boolean {
  const way = STRICTER[name];
  if (way === 'quorum') return rules.quorumNum * floor.quorumDen < floor.quorumNum * rules.quorumDen;
  // just as much of a larger part may be asked than more than a smaller one
  if (name === 'quorumStrict' && rules.quorumNum * floor.quorumDen > floor.quorumNum * rules.quorumDen) return false;
  // a second meeting without quorum that never comes is stricter than one that comes late
  if (name === 'secondNoticeDays' && rules.secondNoticeDays === 0) return false;
  if (name === 'secondNoticeDays' && floor.secondNoticeDays === 0) return rules.secondNoticeDays > 0;
  if (typeof way === 'boolean') return floor[name] === way && rules[name] !== way;
  return way === 'more' ? Number(rules[name]) < Number(floor[name]) : Number(rules[name]) > Number(floor[name]);
}

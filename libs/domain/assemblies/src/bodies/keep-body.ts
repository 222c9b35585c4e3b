import { mayAct, type RuleContext } from '@mondee/domain/people';
import { ok, plainText, ref, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { assemblyFact, type AssemblyFact } from '../assembly-facts';
import { canKeepBodies } from './assembly-policy';
import { COLLEGE_SHAPES, type Body, type College } from './body';
import type { RuleName } from './body-rules';
import { isTemplate, templateFor } from './templates';
import { tighten } from './tighten';

export interface BodyInput {
  readonly name?: unknown;
  readonly about?: unknown;
  readonly template?: unknown;
  readonly population?: unknown;
  readonly parent?: Id;
  readonly colleges?: readonly Partial<Record<keyof College, unknown>>[];
  readonly rules?: Readonly<Partial<Record<RuleName, unknown>>>;
}

type Kept = Result<{ state: Body; facts: AssemblyFact[] }>;

/** Makes a body from a template; what its colleges are is checked against it. */
export function createBody(input: BodyInput, id: Id, act: Act, ctx: RuleContext): Kept {
  const may = keeps(act, ctx);
  if (!may.ok) return may;
  const name = plainText('assemblies', 'name', input.name, { min: 3, max: 120, lines: 'one' });
  if (!name.ok) return name;
  const about = plainText('assemblies', 'about', input.about ?? '', { min: 0, max: 2000, lines: 'many' });
  if (!about.ok) return about;
  if (!isTemplate(input.template)) return refuse('assemblies.NoTemplate', { field: 'template' });
  const { population } = input;
  if (population !== undefined && !wholeUpTo(population, 100_000_000))
    return refuse('assemblies.BadCount', { field: 'population' });
  if (input.template === 'municipal-council' && population === undefined)
    return refuse('assemblies.BadCount', { field: 'population' });
  const template = templateFor(input.template, population as number | undefined);
  const rules = tighten(template.rules, template.rules, input.rules ?? {});
  if (!rules.ok) return rules;
  const colleges = readColleges(input.colleges ?? [], rules.value.largestPart, rules.value.weighted);
  if (!colleges.ok) return colleges;
  if (colleges.value.length < template.colleges)
    return refuse('assemblies.TooFewColleges', { field: 'colleges', params: { least: template.colleges } });
  const state: Body = {
    ...{ id, name: name.value, about: about.value, template: template.id, rules: rules.value },
    colleges: colleges.value,
    ...(population !== undefined && { population: population as number }),
    ...(input.parent && { parent: input.parent }),
  };
  const data = { name: state.name, template: state.template };
  return ok({ state, facts: [assemblyFact('BodyCreated', ref('body', id), data)] });
}

/** Makes a rule stricter, or brings it back as far as the template: an act in the journal, with what was before. */
export function changeRules(
  body: Body,
  change: Readonly<Partial<Record<RuleName, unknown>>>,
  act: Act,
  ctx: RuleContext,
): Kept {
  const may = keeps(act, ctx);
  if (!may.ok) return may;
  const rules = tighten(templateFor(body.template, body.population).rules, body.rules, change);
  if (!rules.ok) return rules;
  const names = (Object.keys(rules.value) as RuleName[]).filter((name) => rules.value[name] !== body.rules[name]);
  if (!names.length) return ok({ state: body, facts: [] });
  const pick = (of: Body['rules']) => Object.fromEntries(names.map((name) => [name, of[name]]));
  const data = { name: body.name, before: pick(body.rules), after: pick(rules.value) };
  return ok({
    state: { ...body, rules: rules.value },
    facts: [assemblyFact('BodyRulesChanged', ref('body', body.id), data)],
  });
}

function keeps(act: Act, ctx: RuleContext): Result<true> {
  const may = mayAct(ctx, act);
  return may.ok ? canKeepBodies(ctx.viewer) : may;
}

export const wholeUpTo = (value: unknown, most: number): boolean =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;

const MOST_COLLEGES = 12;

function readColleges(
  given: readonly Partial<Record<keyof College, unknown>>[],
  largest: number,
  weighted: boolean,
): Result<College[]> {
  if (given.length > MOST_COLLEGES)
    return refuse('platform.TooMany', { field: 'colleges', params: { max: MOST_COLLEGES } });
  const colleges: College[] = [];
  for (const [at, one] of given.entries()) {
    const name = plainText('assemblies', 'colleges', one.name, { min: 2, max: 80, lines: 'one' });
    if (!name.ok) return name;
    if (colleges.some((other) => other.name === name.value))
      return refuse('assemblies.CollegeTwice', { field: 'colleges' });
    if (!wholeUpTo(one.seats, 2000) || one.seats === 0) return refuse('assemblies.BadCount', { field: 'colleges' });
    if (one.weight !== undefined && !wholeUpTo(one.weight, 100))
      return refuse('assemblies.BadCount', { field: 'colleges' });
    const shape = COLLEGE_SHAPES.find((known) => known === one.shape) ?? COLLEGE_SHAPES[at % COLLEGE_SHAPES.length]!;
    const { seats, weight = 0 } = one as College;
    colleges.push({ id: `c${at + 1}`, name: name.value, shape, seats, public: one.public === true, weight });
  }
  if (!weighted) return ok(colleges);
  const sum = colleges.reduce((all, { weight }) => all + weight, 0);
  const wrong = sum !== 100 || colleges.some(({ weight }) => weight < 10 || weight > largest);
  return wrong ? refuse('assemblies.CollegeWeights', { field: 'colleges', params: { largest } }) : ok(colleges);
}

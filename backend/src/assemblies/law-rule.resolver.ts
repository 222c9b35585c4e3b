import { Args, Query, Resolver } from '@nestjs/graphql';
import { applyRule, lawRules } from '@mondee/domain/assemblies';
import type { Refusal } from '@mondee/kernel';
import { Public } from '../platform/access/access';
import { LawRulingArgs } from './law-rule.inputs';
import { LawRuleView, LawRulingOutcome, type LawRulingView } from './law-rule.view';

/** The longest set of figures a rule needs is a few hundred characters. */
const LONGEST = 20_000;

@Resolver(() => LawRuleView)
export class LawRuleResolver {
  @Public()
  @Query(() => [LawRuleView], {
    description: 'The rules of law and governance that can be applied to figures.',
    complexity: 30,
  })
  lawRules(): LawRuleView[] {
    return lawRules.map(({ id, cas, texte, source, donnees }) => ({
      rule: id,
      cas,
      text: texte,
      source,
      figures: donnees,
    }));
  }

  @Public()
  @Query(() => LawRulingOutcome, {
    description: 'What a rule answers to figures: help, not legal advice.',
    complexity: 5,
  })
  lawRuling(@Args() { rule, cas, figures }: LawRulingArgs): LawRulingView | Refusal {
    const ruling = applyRule(rule, cas, read(figures));
    if ('error' in ruling) {
      const { field, message } = ruling.error as { field: string | null; message: string };
      return { code: 'assemblies.WrongFigures', ...(field && { field }), params: { why: message } };
    }
    const { raisons, source, ...answers } = ruling;
    return {
      answers: Object.entries(answers).map(([name, value]) => ({ name, value: String(value) })),
      reasons: raisons as readonly string[],
      source: source as string,
    };
  }
}

function read(figures: string): unknown {
  if (figures.length > LONGEST) return null;
  try {
    return JSON.parse(figures);
  } catch {
    return null;
  }
}

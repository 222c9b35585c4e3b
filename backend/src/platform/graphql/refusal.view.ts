import { Field, ObjectType, createUnionType, Parent, ResolveField, Resolver, Context } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { message } from '@mondee/messages';
import type { Refusal, Result } from '@mondee/kernel';
import { RequestContext } from './request-context';

@ObjectType('RefusalParam', { description: 'A figure or a name that the sentence of a refusal uses.' })
export class RefusalParamView {
  @Field(() => String, { description: 'Its name in the sentence.' }) name!: string;
  @Field(() => String, { description: 'Its value, as text.' }) value!: string;
}

@ObjectType('Refusal', { description: 'A legitimate no: why, and what to do next.' })
export class RefusalView {
  @Field(() => String, { description: 'A stable code, also the key of its sentence.' }) code!: string;
  @Field(() => String, { nullable: true, description: 'The input field at fault, when there is one.' }) field?: string;
  @Field(() => String, { description: 'The sentence, in the language of the request.' }) message?: string;
  @Field(() => [RefusalParamView], { description: 'What the sentence needs.' }) params?: RefusalParamView[];
}

@Resolver(() => RefusalView)
export class RefusalResolver {
  @ResolveField(() => String)
  message(@Parent() refusal: Refusal, @Context() context: RequestContext): string {
    return message(context.language, `refusals.${refusal.code}`, refusal.params ?? {});
  }

  @ResolveField(() => [RefusalParamView])
  params(@Parent() refusal: Refusal): RefusalParamView[] {
    return Object.entries(refusal.params ?? {}).map(([name, value]) => ({ name, value: String(value) }));
  }
}

@ObjectType('Allowed', { description: 'Whether the viewer may do something now, and why not.' })
export class AllowedView {
  @Field(() => Boolean, { description: 'True when the act would not be refused for who the viewer is.' })
  allowed!: boolean;
  @Field(() => RefusalView, { nullable: true, description: 'The reason when it would be.' }) reason?: Refusal;
}

export function allowed(result: Result<unknown>): AllowedView {
  return result.ok ? { allowed: true } : { allowed: false, reason: result.refusal };
}

/**
 * The union a mutation returns: the thing, or a refusal.
 * @example export const ProposalOutcome = outcomeOf('ProposalOutcome', () => ProposalView)
 */
export function outcomeOf<T extends object>(name: string, view: () => Type<T>) {
  return createUnionType({
    name,
    description: 'What was asked, done; or the reason why it was not.',
    types: () => [view(), RefusalView] as const,
    resolveType: (value: object) => ('code' in value && !('kind' in value) && !('id' in value) ? RefusalView : view()),
  });
}

/** What a mutation answers: the thing as it now looks to the viewer, or the refusal. */
export async function answerTo<T, V extends object>(
  result: Result<T>,
  view: (value: T) => V | undefined | Promise<V | undefined>,
): Promise<V | Refusal> {
  if (!result.ok) return result.refusal;
  const seen = await view(result.value);
  if (!seen) throw new Error('What was just done is not there');
  return seen;
}

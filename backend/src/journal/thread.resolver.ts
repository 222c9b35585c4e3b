import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { LinkableView } from '../platform/graphql/linkable.view';
import { RequestContext } from '../platform/graphql/request-context';
import { ThreadLoader } from './thread.loader';
import { ThreadView } from './thread.view';

/** The thread of whatever can be followed; every type that implements `Linkable` inherits it. */
@Resolver(() => LinkableView)
export class ThreadResolver {
  constructor(@Inject(ThreadLoader) private readonly threads: ThreadLoader) {}

  @ResolveField(() => ThreadView, {
    description: 'Everything before and after: what led to it, itself, what came of it.',
    complexity: ({ childComplexity }: { childComplexity: number }) => 10 + 4 * childComplexity,
  })
  async thread(@Parent() { id, kind }: LinkableView, @Context() context: RequestContext): Promise<ThreadView> {
    const kinds = context.loader<string, ThreadView>(ThreadResolver, (texts) =>
      this.threads.of(
        texts.map((text) => {
          const [kind, id] = text.split(':') as [string, Id];
          return { kind, id };
        }),
        context.viewer,
        context.language,
      ),
    );
    return (await kinds.load(`${kind}:${id}`)) ?? { hops: [], truncated: false };
  }
}

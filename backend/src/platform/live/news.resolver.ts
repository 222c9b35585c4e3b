import { Inject } from '@nestjs/common';
import { Args, Extensions, ID, Resolver, Subscription } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { refFrom, refText, type Ref } from '@mondee/kernel';
import { Public } from '../access/access';
import { FactStore } from '../facts/facts.store';
import type { RequestContext } from '../graphql/request-context';
import { Rooms } from '../rooms/rooms';
import { hopFor } from '../rooms/things';
import { Live } from './live';
import { NewsView } from './news.view';

/** What one page shows of things. */
const AT_ONCE = 30;

/** «The page has news»: for things of any kind, told to those who may see them when it is told. */
@Resolver()
export class NewsResolver {
  constructor(
    @Inject(Live) private readonly live: Live,
    @Inject(Rooms) private readonly rooms: Rooms,
    @Inject(FactStore) private readonly facts: FactStore,
  ) {}

  @Public()
  @Extensions({ complexity: 10 })
  @Subscription(() => [NewsView], {
    nullable: true,
    description: 'Tells when something public happens to these things; once at the beginning, and after every gap.',
  })
  news(
    @Args('of', { type: () => [ID], description: 'The things: `proposal:0199…`, thirty at most.' }) of: string[],
  ): AsyncIterableIterator<object> {
    const refs = refsOf(of);
    return this.live.answers('news', refs.map(refText), (context) => this.seen(refs, context));
  }

  /** Those that this viewer may see now; nothing at all says nothing. */
  private async seen(refs: readonly Ref[], context: RequestContext): Promise<NewsView[] | null> {
    const hops = await Promise.all(refs.map((to) => hopFor(context, this.rooms, to)));
    const visible = refs.filter((_, at) => hops[at]);
    const latest = await this.facts.latest(visible.map(({ id }) => id));
    const news = visible.flatMap((to) => (latest.has(to.id) ? [{ of: refText(to), latest: latest.get(to.id)! }] : []));
    return news.length ? news : null;
  }
}

function refsOf(texts: readonly string[]): Ref[] {
  const refs = texts.flatMap((text) => refFrom(text) ?? []);
  if (!refs.length || refs.length > AT_ONCE || refs.length < texts.length)
    throw new GraphQLError(`One to ${AT_ONCE} things are named, each as kind:id.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  return refs;
}

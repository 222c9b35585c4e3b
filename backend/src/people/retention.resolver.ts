import { Inject } from '@nestjs/common';
import { Context, Query, Resolver } from '@nestjs/graphql';
import { message } from '@mondee/messages';
import { Public } from '../platform/access/access';
import { RequestContext } from '../platform/graphql/request-context';
import { Rooms } from '../platform/rooms/rooms';
import { RetentionRuleView } from './retention.view';

/** The promises that the nightly job keeps, for everybody to read. */
@Resolver()
export class RetentionResolver {
  constructor(@Inject(Rooms) private readonly rooms: Rooms) {}

  @Public()
  @Query(() => [RetentionRuleView], { description: 'How long personal data is kept, kind by kind.', complexity: 10 })
  retentionRules(@Context() { language }: RequestContext): RetentionRuleView[] {
    return this.rooms.manifests.flatMap(({ retention }) =>
      retention.map(({ what, days }) => {
        const say = (part: string) => message(language, `people.kept.${keptKey(what)}.${part}`, {});
        return { what: say('what'), why: say('why'), ...(days !== 'until-erased' && { days }) };
      }),
    );
  }
}

/** `sign-in links` → `signInLinks`: the key of its sentences. */
export function keptKey(what: string): string {
  const words = what.split(/[^a-zA-Z]+/).filter(Boolean);
  return words.map((word, i) => (i ? word[0]!.toUpperCase() + word.slice(1) : word.toLowerCase())).join('');
}

import { Inject } from '@nestjs/common';
import { Context, Query, Resolver } from '@nestjs/graphql';
import { message } from '@mondee/messages';
import { OfViewer, Public } from '../platform/access/access';
import { CONFIG, type Config } from '../platform/config/config';
import { RequestContext } from '../platform/graphql/request-context';
import { presentCast } from './cast.seed';
import { DemonstrationStore } from './demonstration.store';
import { CastMemberView, DemoMailView } from './demonstration.view';

/** What only the demonstration shows; elsewhere both lists are empty. */
@Resolver()
export class DemonstrationResolver {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DemonstrationStore) private readonly store: DemonstrationStore,
  ) {}

  @Public()
  @Query(() => [CastMemberView], { description: 'The invented people of the demonstration.', complexity: 15 })
  async demoCast(@Context() { language }: RequestContext): Promise<CastMemberView[]> {
    if (!this.config.demonstration) return [];
    const cast = presentCast(language);
    const communes = await this.store.communes(cast);
    return cast.flatMap(({ id, role, ...member }) => {
      if (!communes.has(id)) return [];
      return [{ ...member, commune: communes.get(id), role: message(language, `demonstration.role.${role}`, {}) }];
    });
  }

  @OfViewer()
  @Public()
  @Query(() => [DemoMailView], { description: 'The mails of the demonstration, newest first.', complexity: 30 })
  demoMailbox(): Promise<DemoMailView[]> | DemoMailView[] {
    return this.config.demonstration ? this.store.mails() : [];
  }
}

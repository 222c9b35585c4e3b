import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../platform/access/access';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { LoadOutlines } from './load-outlines';
import { LoadOutlinesInput } from './outlines.inputs';
import { OutlinesOutcome } from './outlines.view';

@Resolver()
export class OutlinesResolver {
  constructor(@Inject(LoadOutlines) private readonly load: LoadOutlines) {}

  @Access('territory.configure')
  @Mutation(() => OutlinesOutcome, { description: 'Gives the map the real outlines of its communes.', complexity: 50 })
  async loadOutlines(
    @Args('input', { description: 'The outlines.' }) { geojson, source }: LoadOutlinesInput,
    @Context() { viewer }: RequestContext,
  ) {
    return answerTo(await this.load.run(viewer, geojson, source), (communes) => ({ communes }));
  }
}

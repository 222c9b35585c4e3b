import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Result } from '@mondee/kernel';
import { canConfigure } from '@mondee/domain/territory';
import { Access } from '../platform/access/access';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { KeepAxisInput, OrderAxesInput, RetireAxisInput } from './axes.inputs';
import { PlanAxesOutcome, PlanAxesView, PlanAxisView } from './axes.view';
import { KeepAxes } from './keep-axes';
import { TerritoryStore } from './territory.store';

/** The axes of the plan, for those who keep it. */
@Resolver()
export class AxesResolver {
  constructor(
    @Inject(KeepAxes) private readonly axes: KeepAxes,
    @Inject(TerritoryStore) private readonly store: TerritoryStore,
  ) {}

  @Access('territory.configure')
  @Query(() => [PlanAxisView], {
    description: 'Every axis, retired ones too; none for who does not configure.',
    complexity: ({ childComplexity }) => 5 + 10 * childComplexity,
  })
  async planAxes(@Context() { viewer }: RequestContext): Promise<PlanAxisView[]> {
    return canConfigure(viewer).ok ? this.all() : [];
  }

  @Access('territory.configure')
  @Mutation(() => PlanAxesOutcome, { description: 'Adds an axis to the plan, or says one otherwise.', complexity: 10 })
  async keepAxis(
    @Args('input', { description: 'Which, how.' }) { id, ...words }: KeepAxisInput,
    @Context() { viewer }: RequestContext,
  ) {
    return this.answer(await this.axes.keep(viewer, id ?? undefined, words));
  }

  @Access('territory.configure')
  @Mutation(() => PlanAxesOutcome, { description: 'Puts the axes of the plan in order.', complexity: 10 })
  async orderAxes(
    @Args('input', { description: 'The order.' }) { ids }: OrderAxesInput,
    @Context() { viewer }: RequestContext,
  ) {
    return this.answer(await this.axes.order(viewer, ids));
  }

  @Access('territory.configure')
  @Mutation(() => PlanAxesOutcome, {
    description: 'Takes an axis out of the plan, or back: what was said on it stays.',
    complexity: 10,
  })
  async retireAxis(
    @Args('input', { description: 'Which, out or in.' }) { id, retired }: RetireAxisInput,
    @Context() { viewer }: RequestContext,
  ) {
    return this.answer(await this.axes.retire(viewer, id, retired));
  }

  private answer(result: Result<true>) {
    return answerTo(result, async (): Promise<PlanAxesView> => ({ axes: await this.all() }));
  }

  private async all(): Promise<PlanAxisView[]> {
    return (await this.store.allAxes()).map(({ id, name, summary, retired }) => ({
      ...{ id, nameFr: name.fr, nameEn: name.en ?? '', summaryFr: summary.fr, summaryEn: summary.en ?? '' },
      isRetired: retired,
    }));
  }
}

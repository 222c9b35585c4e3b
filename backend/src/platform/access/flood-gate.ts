import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { of, type Observable } from 'rxjs';
import type { RequestContext } from '../graphql/request-context';
import { FloodLimits } from '../http/flood-limits';
import { Rooms } from '../rooms/rooms';
import { ACCESS, type AccessRule } from './access';

/** Before a mutation whose act states a flood limit: the refusal is its answer, a value like any other. */
@Injectable()
export class FloodGate implements NestInterceptor {
  constructor(
    @Inject(Rooms) private readonly rooms: Rooms,
    @Inject(FloodLimits) private readonly floods: FloodLimits,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const rule = Reflect.getMetadata(ACCESS, context.getHandler()) as AccessRule | undefined;
    const flood = rule && 'policy' in rule ? this.rooms.act(rule.policy)?.flood : undefined;
    if (!flood || !rule || !('policy' in rule)) return next.handle();
    const graphql = GqlExecutionContext.create(context);
    if (graphql.getInfo<GraphQLResolveInfo>().operation.operation !== 'mutation') return next.handle();
    const { viewer, request } = graphql.getContext<RequestContext>();
    // A clerk writes for many in one afternoon: who has a role is counted by place alone.
    const alone = viewer.roles.length === 0;
    const taken = await this.floods.take(rule.policy, flood, {
      ...(viewer.person && alone && { person: viewer.person }),
      ip: request?.ip,
    });
    return taken.ok ? next.handle() : of(taken.refusal);
  }
}

import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { RESOLVER_TYPE_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import { from, of, switchMap, type Observable } from 'rxjs';
import { actRequest, type ActContextInput } from '../graphql/act-context.inputs';
import type { RequestContext } from '../graphql/request-context';
import { Rooms } from '../rooms/rooms';
import { ACCESS, type AccessRule } from './access';
import { Identity, type Needs } from './viewer';

/**
 * What a manifest says an act needs of who does it (a level of residence, a fresh confirmation) is asked here, once for
 * all rooms, before the act begins; the answer is a refusal like any other of its union.
 */
@Injectable()
export class StatedNeeds implements NestInterceptor {
  private identity: Identity | undefined;

  constructor(
    @Inject(Rooms) private readonly rooms: Rooms,
    @Inject(ModuleRef) private readonly modules: ModuleRef,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType<string>() !== 'graphql') return next.handle();
    const handler = execution.getHandler();
    const rule = Reflect.getMetadata(ACCESS, handler) as AccessRule | undefined;
    if (Reflect.getMetadata(RESOLVER_TYPE_METADATA, handler) !== 'Mutation' || !rule || !('policy' in rule))
      return next.handle();
    const [, { input }, { viewer }] = execution.getArgs<[unknown, { input?: Asked }, RequestContext]>();
    // Nobody signed in is told so by the act itself.
    if (!viewer.person) return next.handle();
    const how = actRequest(input?.act);
    const request = how.ok ? how.value : {};
    this.identity ??= this.modules.get<Identity>(Identity, { strict: false });
    const met = this.identity.meets(viewer, this.needs(rule.policy), request);
    return from(met).pipe(switchMap((result) => (result.ok ? next.handle() : of(result.refusal))));
  }

  private needs(policy: string): Needs {
    const [room, act] = policy.split('.') as [string, string];
    const { needs, fresh } = this.rooms.manifests.find(({ name }) => name === room)!.acts[act]!;
    return { act: policy, ...(needs && { residence: needs }), ...(fresh && { fresh }) };
  }
}

interface Asked {
  readonly act?: ActContextInput | null;
}

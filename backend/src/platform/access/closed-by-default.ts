import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RESOLVER_NAME_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import { Rooms } from '../rooms/rooms';
import { ACCESS, type AccessRule } from './access';

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/** The server does not start while one operation states no access rule, or names a policy that no room declares. */
@Injectable()
export class ClosedByDefault implements OnModuleInit {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(Rooms) private readonly rooms: Rooms,
  ) {}

  onModuleInit(): void {
    const problems = this.problems();
    if (problems.length) throw new Error(`Mondée does not start: ${problems.join('; ')}`);
  }

  problems(): string[] {
    const declared = new Set(
      this.rooms.manifests.flatMap(({ name, acts }) => Object.keys(acts).map((act) => `${name}.${act}`)),
    );
    const scanner = new MetadataScanner();
    const problems: string[] = [];
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || !metatype) continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      for (const method of scanner.getAllMethodNames(prototype)) {
        const handler = prototype[method] as object;
        if (!ROOTS.has(Reflect.getMetadata(RESOLVER_TYPE_METADATA, handler) as string)) continue;
        const rule = Reflect.getMetadata(ACCESS, handler) as AccessRule | undefined;
        const name = `${metatype.name}.${String(Reflect.getMetadata(RESOLVER_NAME_METADATA, handler) ?? method)}`;
        if (!rule) problems.push(`${name} states no access rule`);
        else if ('policy' in rule && !declared.has(rule.policy))
          problems.push(`${name} names ${rule.policy}, which no room declares`);
      }
    }
    return problems;
  }
}

import type { DiscoveryService } from '@nestjs/core';
import { RESOLVER_NAME_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import { describe, expect, it } from 'vitest';
import type { Rooms } from '../rooms/rooms';
import { Access, Public } from './access';
import { ClosedByDefault } from './closed-by-default';

/** An operation as the framework's decorators leave it, without putting one into the real contract. */
function operation(kind: 'Query' | 'Mutation' | 'Subscription', name?: string): MethodDecorator {
  return (_target, _key, descriptor) => {
    Reflect.defineMetadata(RESOLVER_TYPE_METADATA, kind, descriptor.value as object);
    Reflect.defineMetadata(RESOLVER_NAME_METADATA, name, descriptor.value as object);
  };
}

class Stated {
  @Public()
  @operation('Query')
  walnuts(): void {}

  @Access('orchard.plant')
  @operation('Mutation')
  plant(): void {}

  /** Not an operation: nothing to state. */
  helpsItself(): void {}
}

class Unstated {
  @operation('Query')
  walnuts(): void {}

  @operation('Mutation', 'plantTree')
  plant(): void {}

  @operation('Subscription')
  ripe(): void {}
}

class Undeclared {
  @Access('orchard.fell')
  @operation('Mutation')
  fell(): void {}
}

function starting(...resolvers: (new () => object)[]): ClosedByDefault {
  const providers = resolvers.map((metatype) => ({ metatype, instance: new metatype() }));
  const discovery = { getProviders: () => [{}, ...providers] } as unknown as DiscoveryService;
  const acts = { plant: { policy: 'canPlant', description: 'Plants a tree.' } };
  return new ClosedByDefault(discovery, { manifests: [{ name: 'orchard', acts }] } as unknown as Rooms);
}

describe('the server', () => {
  it('starts when each operation states who may use it', () => {
    expect(() => starting(Stated).onModuleInit()).not.toThrow();
  });

  it('does not start while one operation states no access rule, and names each of them', () => {
    expect(() => starting(Stated, Unstated).onModuleInit()).toThrow(/does not start/);
    expect(starting(Stated, Unstated).problems()).toEqual([
      'Unstated.walnuts states no access rule',
      'Unstated.plantTree states no access rule',
      'Unstated.ripe states no access rule',
    ]);
  });

  it('does not start on a policy that no room declares', () => {
    expect(starting(Undeclared).problems()).toEqual(['Undeclared.fell names orchard.fell, which no room declares']);
  });
});

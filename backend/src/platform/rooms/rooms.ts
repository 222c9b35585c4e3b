import { type DynamicModule, Inject, Injectable, Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Happenings } from './happenings';
import type { DeclaredAct, Describer, ModeratedThings, Reaction, RoomManifest, Seed } from './define-room';

export const MANIFESTS = Symbol('manifests');

/** All that the rooms declare, in the order of `app.module.ts`. */
@Injectable()
export class Rooms {
  /** Reactions by the fact they hear: `[name, class]`. */
  readonly reactions = new Map<string, readonly string[]>();
  private readonly classes = new Map<string, RoomManifest['hears'][string][number]>();

  constructor(
    @Inject(MANIFESTS) readonly manifests: readonly RoomManifest[],
    @Inject(ModuleRef) private readonly modules: ModuleRef,
  ) {
    for (const manifest of manifests)
      for (const [fact, reactions] of Object.entries(manifest.hears))
        for (const reaction of reactions) {
          const name = `${manifest.name}/${reaction.name}`;
          this.classes.set(name, reaction);
          this.reactions.set(fact, [...(this.reactions.get(fact) ?? []), name]);
        }
  }

  /** Reactions that hear this kind of fact; those of `*` hear all. */
  hearing(kind: string): readonly string[] {
    return [...(this.reactions.get(kind) ?? []), ...(this.reactions.get('*') ?? [])];
  }

  reaction(name: string): Reaction | undefined {
    const type = this.classes.get(name);
    return type && this.modules.get(type, { strict: false });
  }

  /** Who describes a kind of thing, if any room declares it. */
  describer(kind: string): Describer | undefined {
    for (const { things } of this.manifests)
      if (Object.hasOwn(things, kind)) return this.modules.get(things[kind]!, { strict: false });
    return undefined;
  }

  /** Who knows what takes place when, of all rooms. */
  happenings(): readonly Happenings[] {
    return this.manifests.flatMap(({ happenings }) =>
      happenings ? [this.modules.get<Happenings>(happenings, { strict: false })] : [],
    );
  }

  /** Who shows things of a kind to moderators, if they can be reported at all. */
  moderated(kind: string): ModeratedThings | undefined {
    for (const { moderated } of this.manifests)
      if (moderated && Object.hasOwn(moderated, kind)) return this.modules.get(moderated[kind]!, { strict: false });
    return undefined;
  }

  /** An act by the name that `@Access` uses: `proposals.submit`. */
  act(policy: string): DeclaredAct | undefined {
    const [room, name = ''] = policy.split('.');
    const acts = this.manifests.find((manifest) => manifest.name === room)?.acts;
    return acts && Object.hasOwn(acts, name) ? acts[name] : undefined;
  }

  speaks(kind: string) {
    for (const { speaks } of this.manifests) if (Object.hasOwn(speaks, kind)) return speaks[kind];
    return undefined;
  }

  seeds(): Seed[] {
    return this.manifests.flatMap(({ seed }) => (seed ? [this.modules.get<Seed>(seed, { strict: false })] : []));
  }
}

@Module({})
export class RoomsModule {
  static of(manifests: readonly RoomManifest[]): DynamicModule {
    return {
      module: RoomsModule,
      global: true,
      providers: [{ provide: MANIFESTS, useValue: manifests }, Rooms],
      exports: [Rooms, MANIFESTS],
    };
  }
}

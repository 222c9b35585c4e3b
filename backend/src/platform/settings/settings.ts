import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Json } from '@mondee/kernel';
import type { Tx } from '../database/database';
import { Live } from '../live/live';
import type { RoomManifest } from '../rooms/define-room';
import { MANIFESTS } from '../rooms/rooms';
import type { DeclaredSetting } from './declared-setting';
import { SettingsStore } from './settings.store';

const TOPIC = 'settings:all';
/** Where no line tells of changes (the context that plays the story), and when one was lost. */
const FRESH_MS = 30_000;

/**
 * What this territory has set. Read from memory, so a rule costs no statement; a change is heard by every process
 * within a second of its commit, and by the one that made it at once.
 */
@Injectable()
export class Settings implements OnModuleInit, OnModuleDestroy {
  readonly declared: ReadonlyMap<string, DeclaredSetting>;
  private values = new Map<string, Json>();
  private readAt = 0;
  private version = 0;
  private readonly heard: ReturnType<Live['events']>;

  constructor(
    @Inject(MANIFESTS) manifests: readonly RoomManifest[],
    @Inject(SettingsStore) private readonly store: SettingsStore,
    @Inject(Live) private readonly live: Live,
  ) {
    this.heard = live.events([TOPIC]);
    this.declared = new Map(
      manifests.flatMap(({ name, settings = {} }) =>
        Object.entries(settings).map(([key, setting]) => [`${name}.${key}`, setting] as const),
      ),
    );
  }

  async onModuleInit(): Promise<void> {
    await this.read();
    void this.listen();
  }

  async onModuleDestroy(): Promise<void> {
    await this.heard.return?.();
  }

  /**
   * The value of `room.name`: what was set, or the default when nothing was or when it no longer fits.
   * @throws when no room declares it
   */
  get<T extends Json = Json>(name: string): T {
    const setting = this.declared.get(name);
    if (!setting) throw new Error(`No room declares the setting ${name}`);
    if (Date.now() - this.readAt > FRESH_MS) void this.read().catch(() => undefined);
    const read = this.values.has(name) ? setting.schema.safeParse(this.values.get(name)) : undefined;
    return (read?.success ? read.data : setting.default) as T;
  }

  isDefault(name: string): boolean {
    return !this.values.has(name);
  }

  /** Grows at each change known here: a cheap key for what is made from settings. */
  get revision(): number {
    return this.version;
  }

  /** Inside the act that changes it: stores, and tells every process when it is committed. */
  async put(tx: Tx, name: string, value: Json | undefined): Promise<void> {
    await this.store.put(tx, name, value);
    await this.live.tell(tx, TOPIC, 'changed');
  }

  /** Reads anew: after a change made in this process. */
  async read(): Promise<void> {
    this.readAt = Date.now();
    this.values = await this.store.all();
    this.version++;
  }

  private async listen(): Promise<void> {
    for await (const _handful of this.heard) await this.read().catch(() => undefined);
  }
}

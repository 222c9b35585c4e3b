import type { Request, Response } from 'express';
import DataLoader from 'dataloader';
import type { Language } from '@mondee/kernel';
import type { Viewer } from '../access/viewer';

type Batch<K, V> = (keys: readonly K[]) => Promise<readonly (V | undefined)[]>;

/** What every resolver gets: who asks, in which language, and the loaders of this one request. */
export class RequestContext {
  private readonly loaders = new Map<unknown, DataLoader<unknown, unknown>>();

  constructor(
    readonly viewer: Viewer,
    readonly language: Language,
    readonly request?: Request,
    readonly response?: Response,
  ) {}

  /**
   * The loader named by `of` (a store's method serves well), made at its first use in this request:
   * many single look-ups become one statement.
   */
  loader<K, V>(of: object, batch: Batch<K, V>): DataLoader<K, V | undefined> {
    let loader = this.loaders.get(of);
    if (!loader) {
      loader = new DataLoader<K, V | undefined>((keys) => batch(keys)) as DataLoader<unknown, unknown>;
      this.loaders.set(of, loader);
    }
    return loader as DataLoader<K, V | undefined>;
  }
}

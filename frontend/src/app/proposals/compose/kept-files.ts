import { Injectable } from '@angular/core';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Attachment } from './attachment';

interface Kept extends DBSchema {
  files: { key: string; value: readonly Attachment[] };
}

/**
 * The photographs and documents of drafts, on this device. Texts lie in `localStorage`, which writes before it returns
 * and so survives a page killed between two letters; it cannot hold pictures, so these lie here.
 */
@Injectable({ providedIn: 'root' })
export class KeptFiles {
  private opened: Promise<IDBPDatabase<Kept>> | undefined;
  /** One writing after another: the last one is what stays. */
  private queue: Promise<unknown> = Promise.resolve();

  async read(place: string): Promise<readonly Attachment[]> {
    try {
      return (await (await this.open()).get('files', place)) ?? [];
    } catch {
      return [];
    }
  }

  /** True when it is kept. A device may keep nothing: then it says so, and nothing else breaks. */
  keep(place: string, files: readonly Attachment[]): Promise<boolean> {
    const kept = this.queue.then(async () => {
      try {
        const database = await this.open();
        if (files.length) await database.put('files', files, place);
        else await database.delete('files', place);
        return true;
      } catch {
        return false;
      }
    });
    this.queue = kept;
    return kept;
  }

  private open(): Promise<IDBPDatabase<Kept>> {
    this.opened ??= import('idb').then(({ openDB }) =>
      openDB<Kept>('mondee', 1, { upgrade: (database) => void database.createObjectStore('files') }),
    );
    return this.opened;
  }
}

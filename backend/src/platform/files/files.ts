import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { newId, ok, refuse, type Clock, type Id, type Ref, type Result } from '@mondee/kernel';
import type { Tx } from '../database/database';
import { NOBODY, type Viewer } from '../access/viewer';
import { CLOCK } from '../facts/acts';
import { Rooms } from '../rooms/rooms';
import { FileStorage, isHash } from './file-storage';
import { FileStore, type KnownFile } from './file.store';
import { redraw } from './picture';
import { nameOf, sniff } from './sniff';

/** One file may weigh this much; a photograph straight from a phone does. */
export const MAX_BYTES = 12 * 1024 * 1024;
/** What one person may leave lying about, attached to nothing. */
export const MAX_LOOSE = 40;

export interface SeenFile {
  readonly file: KnownFile;
  /** True when everybody may see it. */
  readonly public: boolean;
}

/** Files that people send: kept, hung on things, shown to those who may see one of these. */
@Injectable()
export class Files {
  constructor(
    @Inject(FileStore) private readonly store: FileStore,
    @Inject(FileStorage) private readonly storage: FileStorage,
    @Inject(Rooms) private readonly rooms: Rooms,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes what a person sends: looked at, drawn again when a picture, private until it hangs on something public. */
  async keep(owner: Id, bytes: Buffer, sentName = ''): Promise<Result<KnownFile>> {
    if (bytes.length > MAX_BYTES) return refuse('platform.FileTooLarge', tooLarge);
    const sourceHash = sha256(bytes);
    const before = await this.store.sentBefore(owner, sourceHash);
    if (before) return ok(before);
    if ((await this.store.loose(owner)) >= MAX_LOOSE)
      return refuse('platform.TooManyFiles', { field: 'file', params: { max: MAX_LOOSE } });
    const seen = await sniff(bytes);
    if (!seen.ok) return seen;
    const kept = seen.value.sort === 'picture' ? await this.picture(bytes) : this.asSent(bytes, seen.value.type);
    if (!kept.ok) return kept;
    const { whole, small, ...facts } = kept.value;
    const file = { ...facts, hash: sha256(whole), smallHash: small ? sha256(small) : null };
    if (await this.store.removed([sourceHash, file.hash])) return refuse('platform.FileRemoved', { field: 'file' });
    await this.storage.put(file.hash, whole);
    if (small && file.smallHash) await this.storage.put(file.smallHash, small);
    const ending = seen.value.sort === 'picture' ? 'webp' : seen.value.ending;
    const at = this.clock.now();
    const name = nameOf(sentName, ending);
    return ok(await this.store.add({ id: newId(Date.parse(at)), owner, sourceHash, name, at, ...file }));
  }

  /**
   * Hangs files on a thing, in the place of those it had; who sees the thing sees them.
   * @param owners who may give them: the authors. What hangs there already may stay, whoever sent it.
   */
  async attach(
    tx: Tx,
    of: Ref,
    owners: readonly Id[],
    ids: readonly Id[],
    field: string,
  ): Promise<Result<KnownFile[]>> {
    const wanted = [...new Set(ids)];
    const found = wanted.length ? await this.store.attachable(tx, of, owners, wanted) : [];
    if (found.length < wanted.length) return refuse('platform.NoSuchFile', { field });
    await this.store.setUses(tx, of, wanted);
    return ok(found);
  }

  byIds(ids: readonly Id[]): Promise<KnownFile[]> {
    return this.store.byIds(ids);
  }

  /** What lies at an address, for those who sent it or may see a thing it hangs on; nothing for all others. */
  async seenAt(hash: string, viewer: Viewer): Promise<SeenFile | undefined> {
    if (!isHash(hash)) return undefined;
    const found = await this.store.at(hash);
    for (const file of found) if (await this.showsTo(NOBODY, file.uses)) return { file, public: true };
    for (const file of found)
      if (file.owner === viewer.person || (viewer.person && (await this.showsTo(viewer, file.uses))))
        return { file, public: false };
    return undefined;
  }

  open(hash: string) {
    return this.storage.open(hash);
  }

  /** Takes bytes away for a reason; they are refused if they come back. */
  async remove(tx: Tx, hash: string, reason: string): Promise<void> {
    for (const one of await this.store.remove(tx, hash, reason, this.clock.now())) await this.storage.remove(one);
  }

  /** What this person sent and hangs on nothing goes with the next sweep; nothing of theirs is left in its name. */
  giveUp(tx: Tx, owner: Id): Promise<void> {
    return this.store.giveUp(tx, owner);
  }

  /** Forgets what was sent before an instant and hangs on nothing. */
  async sweep(before: string): Promise<number> {
    const gone = await this.store.forgetLoose(before);
    for (const hash of gone) await this.storage.remove(hash);
    return gone.length;
  }

  private async showsTo(viewer: Viewer, uses: readonly Ref[]): Promise<boolean> {
    for (const kind of new Set(uses.map((use) => use.kind))) {
      const ids = uses.filter((use) => use.kind === kind).map(({ id }) => id);
      const describer = this.rooms.describer(kind);
      const seen = (await describer?.views?.(ids, viewer)) ?? (await describer?.describe(ids, viewer, 'fr')) ?? [];
      if (seen.length) return true;
    }
    return false;
  }

  private async picture(bytes: Buffer) {
    const drawn = await redraw(bytes);
    if (!drawn.ok) return drawn;
    return ok({ ...drawn.value, type: 'image/webp', bytes: drawn.value.whole.length });
  }

  private asSent(whole: Buffer, type: string) {
    return ok({ whole, small: undefined, type, bytes: whole.length, width: null, height: null });
  }
}

/** How a file that is too heavy is refused, wherever it is noticed. */
export const tooLarge = { field: 'file', params: { max: MAX_BYTES / 1024 / 1024 } };

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

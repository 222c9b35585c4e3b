import { computed, inject, Injectable, signal } from '@angular/core';
import { MAX_DOCUMENTS, MAX_PHOTOS } from '@mondee/domain/proposals';
import { newId } from '@mondee/kernel';
import { moved, type Attachment } from './attachment';
import { KeptFiles } from './kept-files';
import { shrink } from './shrink';

interface Sent {
  readonly id?: string;
  readonly smallPath?: string;
  readonly code?: string;
  readonly message?: string;
}

/** The photographs and documents of one form: kept on the device, sent one after another as soon as it can be. */
@Injectable()
export class Attachments {
  private readonly kept = inject(KeptFiles);
  private place: string | undefined;
  private sending = false;
  readonly all = signal<readonly Attachment[]>([]);
  readonly photos = computed(() => this.all().filter(({ sort }) => sort === 'photo'));
  readonly documents = computed(() => this.all().filter(({ sort }) => sort === 'document'));
  /** Some are only here yet. */
  readonly waiting = computed(() => this.all().some(({ file, refused }) => !file && !refused));
  readonly keptHere = signal(true);
  /** Called when a file has come to the server, or its words or its place have changed. */
  changed: () => void = () => undefined;

  /** What this device keeps for the place, else what the server has. */
  async begin(place: string, there: readonly Attachment[]): Promise<void> {
    this.place = place;
    const here = await this.kept.read(place);
    this.all.set(here.length ? here : there);
  }

  async add(sort: Attachment['sort'], files: readonly File[]): Promise<void> {
    const most = sort === 'photo' ? MAX_PHOTOS : MAX_DOCUMENTS;
    for (const file of files) {
      if (this.all().filter((one) => one.sort === sort).length >= most) break;
      const { blob, thumb } = sort === 'photo' ? await shrink(file) : { blob: file, thumb: '' };
      const one: Attachment = {
        key: newId(Date.now()),
        sort,
        name: file.name,
        alt: '',
        decorative: false,
        thumb,
        blob,
      };
      await this.put([...this.all(), one]);
    }
  }

  async say(key: string, words: Partial<Pick<Attachment, 'alt' | 'decorative'>>): Promise<void> {
    await this.put(this.all().map((one) => (one.key === key ? { ...one, ...words } : one)));
    this.changed();
  }

  async move(key: string, by: -1 | 1): Promise<void> {
    await this.put(moved(this.all(), key, by));
    this.changed();
  }

  async remove(key: string): Promise<void> {
    await this.put(this.all().filter((one) => one.key !== key));
    this.changed();
  }

  async forget(): Promise<void> {
    if (this.place !== undefined) await this.kept.keep(this.place, []);
  }

  /** Under another name from now on: whose draft it is was learned after it was begun. */
  async moveTo(place: string): Promise<void> {
    if (place === this.place) return;
    await this.forget();
    this.place = place;
    await this.put(this.all());
  }

  /** Sends what waits; stops at the first that the network does not carry. */
  async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      for (let one = this.next(); one; one = this.next()) {
        const sent = await post(one);
        if (!sent || (!sent.id && (sent.code === 'people.SignInNeeded' || sent.code === 'platform.TooOften'))) return;
        const { blob, ...rest } = one;
        const after: Attachment = sent.id
          ? { ...rest, file: sent.id, thumb: one.sort === 'photo' ? (sent.smallPath ?? one.thumb) : '' }
          : { ...rest, ...(blob && { blob }), refused: sent.message ?? '' };
        // what was said of it while it travelled stays
        await this.put(
          this.all().map((now) => (now.key === one.key ? { ...after, alt: now.alt, decorative: now.decorative } : now)),
        );
        this.changed();
      }
    } finally {
      this.sending = false;
    }
  }

  private next(): Attachment | undefined {
    return this.all().find(({ file, refused, blob }) => !file && refused === undefined && blob);
  }

  private async put(all: readonly Attachment[]): Promise<void> {
    this.all.set(all);
    if (this.place !== undefined) this.keptHere.set(await this.kept.keep(this.place, all));
  }
}

/** Nothing when the line broke. */
async function post({ blob, name }: Attachment): Promise<Sent | undefined> {
  const form = new FormData();
  form.set('file', blob!, name);
  try {
    const response = await fetch('/files', { method: 'POST', body: form });
    return (await response.json()) as Sent;
  } catch {
    return undefined;
  }
}

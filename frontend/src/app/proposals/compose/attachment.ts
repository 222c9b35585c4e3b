/** A photograph or a document of a form, on its way to the server or there already. */
export interface Attachment {
  readonly key: string;
  readonly sort: 'photo' | 'document';
  readonly name: string;
  readonly alt: string;
  readonly decorative: boolean;
  /** What to show: a small picture made here, or the address of the one that is there. */
  readonly thumb: string;
  /** The bytes, while they are not on the server. */
  readonly blob?: Blob;
  /** Its id on the server. */
  readonly file?: string;
  /** Why the server does not take it. */
  readonly refused?: string;
}

/** In its list, one step up or down; the other sort keeps its order. */
export function moved(all: readonly Attachment[], key: string, by: -1 | 1): readonly Attachment[] {
  const from = all.findIndex((one) => one.key === key);
  const one = all[from];
  if (!one) return all;
  const same = all.filter(({ sort }) => sort === one.sort);
  const other = same[same.indexOf(one) + by];
  if (!other) return all;
  return all.map((each) => (each === one ? other : each === other ? one : each));
}

/** What hangs on a proposal, as the server told it. */
interface Hanging {
  readonly photos: readonly {
    readonly id: string;
    readonly alt: string;
    readonly decorative: boolean;
    readonly smallPath: string;
  }[];
  readonly documents: readonly { readonly id: string; readonly name: string }[];
}

/** A form begins with what hangs there already. */
export function attachmentsOf({ photos, documents }: Hanging): Attachment[] {
  const none = { alt: '', decorative: false, thumb: '' };
  return [
    ...photos.map(({ id, alt, decorative, smallPath }) => ({
      ...{ key: id, file: id, sort: 'photo' as const, name: '', alt, decorative, thumb: smallPath },
    })),
    ...documents.map(({ id, name }) => ({ ...none, key: id, file: id, sort: 'document' as const, name })),
  ];
}

/** As an act names them: those that have come to the server, in their order. */
export function sentIn(all: readonly Attachment[]) {
  const there = all.flatMap(({ file, ...one }) => (file ? [{ ...one, file }] : []));
  return {
    photos: there
      .filter(({ sort }) => sort === 'photo')
      .map(({ file, alt, decorative }) => ({ file, alt, decorative })),
    documents: there.filter(({ sort }) => sort === 'document').map(({ file }) => file),
  };
}

/** The first photograph of which nothing is said, to those who cannot see it. */
export function unsaidIn(all: readonly Attachment[]): Attachment | undefined {
  return all.find(({ sort, alt, decorative, refused }) => sort === 'photo' && !refused && !decorative && !alt.trim());
}

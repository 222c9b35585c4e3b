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

import type { Parsed } from '@mondee/messages/parsed';

/** Sentences by their keys, parsed when the site was built. */
export type Texts = { readonly [key: string]: Parsed | Texts };

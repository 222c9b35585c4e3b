// What the specs need of two packages that bring no types of their own.
declare module 'n3' {
  export interface Term {
    readonly termType: string;
    readonly value: string;
    equals(other: Term): boolean;
  }
  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export class Parser {
    constructor(options?: { readonly format?: string });
    parse(text: string): Quad[];
  }
}

declare module 'jsonld' {
  export function toRDF(
    document: object,
    options: { readonly format: string; readonly documentLoader: (url: string) => Promise<never> },
  ): Promise<string>;
}

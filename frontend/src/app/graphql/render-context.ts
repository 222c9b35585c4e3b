/** What the server hands over with each page to render. The backend declares the same shape in `platform/http/site.ts`. */
export interface RenderContext {
  /** Runs one of our documents in the server's own process, as the person who asks for the page. */
  execute(id: string, variables: object): Promise<{ data?: unknown; errors?: unknown }>;
  readonly nonce: string;
  readonly language: 'fr' | 'en';
  readonly demonstration: boolean;
  readonly signedIn: boolean;
  /** What this territory says otherwise than the catalogue, by key. */
  readonly texts: Readonly<Record<string, string>>;
}

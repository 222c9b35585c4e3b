const LONGEST = 500;

/**
 * Where to go after signing in: an address of our own site, or the home page. What a browser could read as
 * another site (`//evil`, `/\\evil`, a tab that it drops) is not one.
 */
export function returnPath(raw: string | null | undefined): string {
  const own = raw && raw.length <= LONGEST && /^\/(?!\/)[^\\\s\p{C}]*$/u.test(raw);
  return own && new URL(raw, 'http://here').origin === 'http://here' ? raw : '/';
}

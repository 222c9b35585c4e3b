export const OWNER = 'mondee_owner';

export interface Login {
  readonly port: number;
  readonly password: string;
  readonly user?: string;
}

/** The address of a database on this machine's embedded server. */
export function localUrl(database: string, { port, password, user = OWNER }: Login): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

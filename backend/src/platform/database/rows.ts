/** A row as the driver gives it. */
export type Row = Record<string, unknown>;

/** The database is not there: the site says so and heals by itself when it is back. */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super('The database does not answer', { cause });
  }
}

/** Connection refused, reset, shut down, starting up, too many clients: nothing a person did. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
  '08003',
]);

export function isAway(fault: unknown): boolean {
  if (fault instanceof DatabaseAway) return true;
  const of = fault as { code?: string; driverError?: unknown; message?: string } | undefined;
  if (of?.code && AWAY.has(of.code)) return true;
  if (of?.driverError && of.driverError !== fault && isAway(of.driverError)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|Driver not Connected/i.test(
    of?.message ?? '',
  );
}

export function rethrow(fault: unknown): never {
  if (isAway(fault)) throw new DatabaseAway(fault);
  throw fault;
}

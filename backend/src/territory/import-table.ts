import { gunzipSync } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ok, refuse, type Clock, type Fact, type Id, type Refusal, type Result } from '@mondee/kernel';
import { canConfigure } from '@mondee/domain/territory';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, CLOCK, done } from '../platform/facts/acts';
import type { ImportColumn, Importer, ImportRow } from '../platform/imports/importer';
import { plainTitle, readTable, type Table } from '../platform/imports/read-table';
import { Rooms } from '../platform/rooms/rooms';

const BYTES_AT_MOST = 8_000_000;
const ERRORS_AT_MOST = 500;

export interface ImportRequest {
  /** `territory.plan`: the room and its kind. */
  readonly kind: string;
  /** The file, packed with gzip, in base64. */
  readonly table: string;
  /** Titles of the file by the column they fill; what is absent is found by its title. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** True to see what would happen. */
  readonly dryRun: boolean;
  /** True to take the good lines and leave the others; else one bad line leaves all. */
  readonly onlyGood?: boolean;
}

export interface ImportReport {
  readonly kind: string;
  readonly titles: readonly string[];
  readonly columns: readonly (ImportColumn & { readonly title?: string })[];
  readonly total: number;
  readonly taken: number;
  readonly already: number;
  /** Lines as a spreadsheet numbers them: titles are line 1. */
  readonly refused: readonly { readonly line: number; readonly refusal: Refusal }[];
  readonly done: boolean;
}

/** Brings a table into a room, all of it or nothing, or tells what would happen: it is done, counted, and undone. */
@Injectable()
export class ImportTable {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Rooms) private readonly rooms: Rooms,
    @Inject(ModuleRef) private readonly modules: ModuleRef,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, request: ImportRequest): Promise<Result<ImportReport>> {
    if (!viewer.person) return refuse('people.SignInNeeded');
    const can = canConfigure(viewer);
    if (!can.ok) return can;
    const importer = this.importer(request.kind);
    if (!importer) return refuse('territory.NotATable', { field: 'kind' });
    const ready = await importer.prepare(viewer);
    if (!ready.ok) return ready;
    const bytes = unpack(request.table);
    const read = (file: Buffer) => importer.read?.(file, this.clock.now()) ?? readTable(file);
    const table = bytes ? read(bytes) : refuse('territory.NotATable', { field: 'table' });
    if (!table.ok) return table;
    const mapped = mapColumns(importer.columns, table.value.titles, request.mapping ?? {});
    const missing = mapped.find(({ required, title }) => required && title === undefined);
    const base = { kind: request.kind, titles: table.value.titles, columns: mapped, total: table.value.rows.length };
    if (missing) return ok({ ...base, taken: 0, already: 0, refused: [], done: false });
    return this.perform(viewer, request, importer, table.value, base);
  }

  private async perform(
    viewer: Viewer,
    request: ImportRequest,
    importer: Importer,
    table: Table,
    base: Pick<ImportReport, 'kind' | 'titles' | 'columns' | 'total'>,
  ): Promise<Result<ImportReport>> {
    let report: ImportReport | undefined;
    const result = await this.acts.perform<ImportReport>(viewer, { channel: 'import' }, async (tx, act) => {
      const before = await this.known(tx, request.kind);
      const known = importer.renews ? new Set<string>() : before;
      const refused: { line: number; refusal: Refusal }[] = [];
      const facts: Fact[] = [];
      const taken: { key: string; id: Id }[] = [];
      let already = 0;
      for (const [i, cells] of table.rows.entries()) {
        const row = asRow(base.columns, table.titles, cells);
        const key = importer.keyOf(row);
        if (key !== undefined && known.has(key)) already++;
        else {
          const outcome = await importer.take(tx, act, viewer, row);
          if (!outcome.ok) refused.push({ line: i + 2, refusal: outcome.refusal });
          else {
            facts.push(...outcome.value.facts);
            if (key === undefined) continue;
            known.add(key);
            taken.push({ key, id: outcome.value.value });
          }
        }
      }
      const good = !request.dryRun && (request.onlyGood || !refused.length);
      report = { ...base, taken: taken.length, already, refused: refused.slice(0, ERRORS_AT_MOST), done: good };
      if (!good) return refuse('territory.RowsRefused', { field: 'table', params: { count: refused.length } });
      await this.remember(tx, request.kind, taken, act.at);
      return done(report, ...facts);
    });
    // undone because it was a trial or because of a bad line: the report says so
    return !result.ok && result.refusal.code === 'territory.RowsRefused' && report ? ok(report) : result;
  }

  private importer(kind: string): Importer | undefined {
    const [room, name = ''] = kind.split('.');
    const imports = this.rooms.manifests.find((one) => one.name === room)?.imports;
    const type = imports && Object.hasOwn(imports, name) ? imports[name] : undefined;
    return type && this.modules.get(type, { strict: false });
  }

  /** Two imports of the same kind wait for each other, so that neither doubles the other's lines. */
  private async known(tx: Tx, kind: string): Promise<Set<string>> {
    await tx.sql(`SELECT pg_advisory_xact_lock(hashtext('import ' || $1))`, [kind]);
    const rows = await tx.sql<{ key: string }>('SELECT key FROM imported_row WHERE kind = $1', [kind]);
    return new Set(rows.map(({ key }) => key));
  }

  private async remember(tx: Tx, kind: string, taken: readonly { key: string; id: Id }[], at: string): Promise<void> {
    await tx.sql(
      `INSERT INTO imported_row (kind, key, thing_id, at)
       SELECT $1, key, id, $3 FROM jsonb_to_recordset($2::jsonb) AS x(key text, id uuid) ON CONFLICT DO NOTHING`,
      [kind, JSON.stringify(taken), at],
    );
  }
}

/** A packed file that grows past the bound is refused before it is unpacked whole. */
function unpack(table: string): Buffer | undefined {
  try {
    return gunzipSync(Buffer.from(table, 'base64'), { maxOutputLength: BYTES_AT_MOST });
  } catch {
    return undefined;
  }
}

function mapColumns(
  columns: readonly ImportColumn[],
  titles: readonly string[],
  mapping: Readonly<Record<string, string>>,
): ImportReport['columns'] {
  return columns.map((column) => {
    const asked = Object.hasOwn(mapping, column.name) ? mapping[column.name] : undefined;
    const title =
      asked === undefined
        ? titles.find((one) => [column.name, ...column.aliases].includes(plainTitle(one)))
        : titles.find((one) => one === asked);
    return { ...column, ...(title !== undefined && { title }) };
  });
}

function asRow(columns: ImportReport['columns'], titles: readonly string[], cells: readonly string[]): ImportRow {
  return Object.fromEntries(
    columns.map(({ name, title }) => [
      name,
      title === undefined ? undefined : cells[titles.indexOf(title)] || undefined,
    ]),
  );
}

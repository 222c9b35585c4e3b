import { parse } from 'csv-parse/sync';
import { isId, ok, refuse, type Instant, type Result } from '@mondee/kernel';
import { ageBand, isSoundText, type BallotChannel, type Elector } from '@mondee/domain/ballots';
import type { Tx } from '../platform/database/database';
import type { RollStore } from './roll.store';

const LONGEST = 20_000_000;
const KNOWN = ['person', 'email', 'label', 'college', 'weight', 'channels', 'commune', 'born', 'recused'];

/** A list as a file: a line each; one without a person gets a code. What names nobody is refused with its line. */
export async function readElectors(tx: Tx, roll: RollStore, csv: string, at: Instant): Promise<Result<Elector[]>> {
  const bad = (line: number, why: string) => refuse('ballots.BadList', { field: 'csv', params: { line, why } });
  if (csv.length > LONGEST) return refuse('ballots.TooLong', { field: 'csv', params: { field: 'csv', max: LONGEST } });
  if (!isSoundText(csv)) return refuse('ballots.HiddenCharacters', { field: 'csv' });
  let rows: Record<string, string>[];
  try {
    rows = parse(csv, { columns: true, bom: true, trim: true, skip_empty_lines: true, delimiter: [',', ';'] });
  } catch {
    return bad(0, 'form');
  }
  if (rows.some((row) => Object.keys(row).some((column) => !KNOWN.includes(column)))) return bad(1, 'column');
  const emails = rows.map(({ email }) => email?.toLowerCase()).filter((one) => !!one) as string[];
  const [byEmail, known] = [
    await roll.byEmails(tx, emails),
    await roll.known(tx, rows.map(({ person }) => person).filter(isId)),
  ];
  const electors: Elector[] = [];
  for (const [index, row] of rows.entries()) {
    const named = row['person'] ? (isId(row['person']) && known.has(row['person']) ? row['person'] : null) : undefined;
    const person = named ?? (row['email'] ? (byEmail.get(row['email'].toLowerCase()) ?? null) : undefined);
    if (person === null || named === null) return bad(index + 2, 'person');
    if (row['label'] && row['label'].length > 120) return bad(index + 2, 'label');
    const band = row['born'] ? ageBand(Number(row['born']), Number(at.slice(0, 4))) : undefined;
    if (row['born'] && !band) return bad(index + 2, 'born');
    electors.push({
      ...(person ? { person } : { label: row['label'] || String(index + 1) }),
      ...(row['college'] && { college: row['college'] }),
      ...(row['weight'] && { weight: Number(row['weight']) }),
      ...(row['channels'] && { channels: row['channels'].split(/[\s|]+/) as BallotChannel[] }),
      ...(row['commune'] && { commune: row['commune'].slice(0, 5) }),
      ...(band && { ageBand: band }),
      ...(/^(1|yes|oui|true|x)$/i.test(row['recused'] ?? '') && { recused: true }),
    });
  }
  return ok(electors);
}

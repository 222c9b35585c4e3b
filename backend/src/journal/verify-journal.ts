import type { Id, Json } from '@mondee/kernel';
import { isHash, leafHash, merkleRoot, NO_HEAD, personalHash, verifyChain, type Hash } from '@mondee/domain/journal';
import { AuditStore, type BatchRow, type LeafRow, type Reader } from './audit.store';
import { bytesOf, envelopeOfRow } from './envelope-row';
import { BATCH_SIZE } from './seal.store';
import type { Finding, Verdict } from './verdict';

/** Named at most; a journal in ruins must not fill the memory. */
const NAMED = 1_000;

/**
 * Recomputes the whole journal from the facts as they stand: leaves, trees, chain. Holds one page of rows and one
 * batch of leaves at a time. @param expected a head published earlier, that must be in the chain
 */
export async function verifyJournal(reader: Reader, expected?: Hash): Promise<Verdict> {
  const audit = new Audit(new AuditStore(reader));
  await audit.run(expected);
  return audit.verdict();
}

class Audit {
  private readonly findings: Finding[] = [];
  private more = 0;
  private batches = 0;
  private facts = 0;
  private pending = 0;
  private erased = 0;
  private late = 0;
  private head = NO_HEAD;
  private last = 0;
  private reach = 0n;
  private erasures = new Map<Id, number>();
  private readonly blanked = new Map<Id, number>();

  constructor(private readonly store: AuditStore) {}

  verdict(): Verdict {
    const { batches, facts, head, pending, erased, late, findings, more } = this;
    return { ok: findings.length === 0, batches, facts, head, pending, erased, late, findings, more };
  }

  async run(expected?: Hash): Promise<void> {
    this.erasures = await this.store.erasures();
    let seen = expected === undefined || expected === NO_HEAD;
    const leaves = this.store.leaves();
    let next = await leaves.next();
    for await (const batch of this.store.batches()) {
      const rows: LeafRow[] = [];
      for (; !next.done && next.value.batch <= batch.number; next = await leaves.next())
        if (next.value.batch === batch.number) rows.push(next.value);
        else this.orphan(next.value);
      this.batch(batch, rows);
      seen ||= batch.head === expected;
    }
    for (; !next.done; next = await leaves.next()) this.orphan(next.value);
    if (!seen) this.find({ wrong: 'head-absent' });
    await this.beside();
  }

  /** What stands beside the chain: facts that wait, links, and how much each erasure blanked. */
  private async beside(): Promise<void> {
    for await (const { early, ...fact } of this.store.unsealed())
      if (early) this.find({ wrong: 'fact-unsealed', ...fact });
      else this.pending++;
    for (const { there, ...fact } of await this.store.wrongLinks(NAMED))
      this.find({ wrong: there ? 'link-added' : 'link-removed', ...fact });
    for (const [by, count] of this.blanked)
      if (count > this.erasures.get(by)!) this.find({ wrong: 'erased-too-many', id: by });
  }

  private batch(batch: BatchRow, rows: readonly LeafRow[]): void {
    this.batches++;
    this.facts += rows.length;
    this.tree(batch, rows);
    this.link(batch);
  }

  /** The numbers run on, and each head follows from the one before; what stands before a gap cannot be followed. */
  private link(batch: BatchRow): void {
    const { number, prev } = batch;
    for (let missing = this.last + 1; missing < number && missing <= this.last + NAMED; missing++)
      this.find({ wrong: 'batch-missing', batch: missing });
    const before =
      number === this.last + 1 ? { number: this.last, head: this.head } : { number: number - 1, head: prev };
    if (number < 1 || !verifyChain([batch], before).ok) this.find({ wrong: 'batch-changed', batch: number });
    [this.last, this.head] = [number, batch.head];
  }

  private tree(batch: BatchRow, rows: readonly LeafRow[]): void {
    const recomputed = rows.map((row) => this.leaf(row));
    const sound = makes(
      batch,
      rows.map(({ leaf }) => leaf),
    );
    // The root tells which of the two was touched: leaves that still make it are as they were sealed.
    const healed =
      !sound &&
      makes(
        batch,
        recomputed.map((leaf, i) => leaf ?? rows[i]!.leaf),
      );
    let explained = sound;
    rows.forEach((row, i) => {
      const leaf = recomputed[i];
      if (leaf === undefined || leaf === row.leaf) return;
      explained = true;
      this.find({ wrong: healed ? 'leaf-changed' : 'fact-changed', ...nameOf(row) });
    });
    explained = this.order(batch, rows) || explained;
    if (!explained) this.find({ wrong: 'batch-leaves', batch: batch.number });
  }

  /** Within a batch, positions run without a gap and numbers rise; says whether something was out of its place. */
  private order({ number, size }: BatchRow, rows: readonly LeafRow[]): boolean {
    const sorted = rows.map((row) => BigInt(row.leaf_seq)).sort((a, b) => (a < b ? -1 : 1));
    let [expected, wrong] = [0, false];
    const upTo = (position: number) => {
      for (; expected < position; expected++, wrong = true)
        this.find({ wrong: 'leaf-missing', batch: number, position: expected });
    };
    rows.forEach((row, i) => {
      upTo(Math.min(row.position, BATCH_SIZE));
      expected = row.position + 1;
      const seq = BigInt(row.leaf_seq);
      if (seq !== sorted[i]) {
        this.find({ wrong: 'leaf-misplaced', ...nameOf(row) });
        wrong = true;
      }
      if (seq < this.reach) this.late++;
    });
    upTo(Math.min(size, BATCH_SIZE));
    const highest = sorted.at(-1);
    if (highest !== undefined && highest > this.reach) this.reach = highest;
    return wrong;
  }

  /** The leaf that the fact gives as it stands; nothing where it cannot be known any more. */
  private leaf(row: LeafRow): Hash | undefined {
    const name = nameOf(row);
    if (row.id === null) return void this.find({ wrong: 'fact-removed', ...name });
    if (String(row['seq']) !== row.leaf_seq) this.find({ wrong: 'number-changed', ...name });
    if (!row.beside) return void this.find({ wrong: 'personal-removed', ...name });
    this.personal(row);
    try {
      return row.salt === null ? undefined : leafHash(bytesOf(row.salt), envelopeOfRow(row));
    } catch {
      return '';
    }
  }

  /** The personal part has the digest that was sealed, or it was erased, all of it, for a reason. */
  private personal(row: LeafRow): void {
    const { salt, personal, personal_salt: own, erased_by: by } = row;
    const gone = salt === null || personal === null || own === null;
    if (gone && by !== null && this.erasures.has(by)) {
      this.erased++;
      this.blanked.set(by, (this.blanked.get(by) ?? 0) + 1);
    } else if (gone) this.find({ wrong: 'erased-without-reason', ...nameOf(row) });
    if (personal === null || own === null) return;
    let digest: Hash | undefined;
    try {
      digest = personalHash(bytesOf(own), personal as Readonly<Record<string, Json>>);
    } catch {
      digest = undefined;
    }
    if (digest !== row['personal_digest']) this.find({ wrong: 'personal-changed', ...nameOf(row) });
  }

  private orphan(row: LeafRow): void {
    this.find({ wrong: 'leaf-orphan', ...nameOf(row) });
  }

  private find(finding: Finding): void {
    if (this.findings.length < NAMED) this.findings.push(finding);
    else this.more++;
  }
}

function makes({ root, size }: BatchRow, leaves: readonly Hash[]): boolean {
  return leaves.length === size && leaves.every(isHash) && merkleRoot(leaves) === root;
}

function nameOf(row: LeafRow): Omit<Finding, 'wrong'> {
  const kind = row['kind'] as string | null;
  return { seq: row.leaf_seq, id: row.fact_id, ...(kind && { kind }), batch: row.batch, position: row.position };
}

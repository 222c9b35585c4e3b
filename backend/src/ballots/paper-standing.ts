import { ok, refuse, type Id, type Result } from '@mondee/kernel';
import { samePaperCount, type PaperLine } from '@mondee/domain/ballots';
import type { PaperCount } from './box.store';

export interface PaperStanding {
  readonly hands: number;
  /** Two people have counted, and what differs is explained. */
  readonly settled: boolean;
  readonly papers: number;
  readonly signed: number;
  readonly explanation?: string;
  /** What counts: the one count, or the one whose author explained why it differs. */
  readonly lines: readonly PaperLine[];
}

/** Two counts beside each other and beside the list. More papers than signatures is never settled by words. */
export function paperStanding(counts: readonly PaperCount[], signed: number, last?: Id): Result<PaperStanding> {
  const explained = counts.find(({ by }) => by === last) ?? counts.find(({ explanation }) => explanation);
  const chosen = explained?.explanation ? explained : counts[0];
  const lines: readonly PaperLine[] = chosen?.lines ?? [];
  const papers = lines.reduce((sum, { count }) => sum + count, 0);
  if (papers > signed) return refuse('ballots.PaperTooMany', { field: 'lines', params: { papers, signed } });
  const explanation = counts.map((one) => one.explanation).find(Boolean);
  const agree = counts.length === 2 && samePaperCount(counts[0]!.lines, counts[1]!.lines);
  const settled = counts.length === 2 && ((agree && papers === signed) || !!explanation);
  return ok({
    hands: counts.length,
    settled,
    papers,
    signed,
    lines,
    ...(explanation && { explanation }),
  });
}

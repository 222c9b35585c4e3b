import { clip, count, Unreadable, type LineReader } from '../reading/unreadable';
import { TableReader } from '../reading/table';
import type { YesNoCount } from './yes-no';

type Answer = keyof YesNoCount;

const WORDS: readonly (readonly [Answer, RegExp])[] = [
  ['yes', /^(yes|y|oui|o|for|pour|1|true)$/i],
  ['no', /^(no|n|non|against|contre|0|false)$/i],
  ['abstain', /^(abstain|abstained|abstention|abstient|a)$/i],
  ['blank', /^(|blank|blanc|-)$/i],
];
const answerOf = (text: string): Answer | undefined => WORDS.find(([, words]) => words.test(text))?.[0];

/**
 * Reads yes and no: one column with an answer a row (and, if need be, how many), or a column for each answer with
 * marks or numbers.
 */
export function yesNoReader(): LineReader<YesNoCount> {
  const table = new TableReader();
  return {
    line: (text, number) => table.line(text, number),
    end() {
      const { columns, rows } = table.end();
      const totals: Record<Answer, bigint> = { yes: 0n, no: 0n, abstain: 0n, blank: 0n };
      const byColumn = columns.map(answerOf);
      if (byColumn.includes('yes') && byColumn.includes('no')) {
        for (const row of rows)
          byColumn.forEach((answer, i) => {
            if (!answer) throw new Unreadable('BadHeader', `“${clip(columns[i]!)}” is not an answer`, 1);
            totals[answer] += row.cells[i] === '' ? 0n : count(row.cells[i]!, row.line) * row.count;
          });
      } else {
        const numbers = columns.length === 2 && /^(votes|voix)$/i.test(columns[1]!);
        if (columns.length > (numbers ? 2 : 1))
          throw new Unreadable('BadHeader', 'One column holds the answer, or each answer has its own', 1);
        for (const { cells, count: times, line } of rows) {
          const answer = answerOf(cells[0]!);
          if (!answer) throw new Unreadable('NotAnAnswer', `“${clip(cells[0]!)}” is not yes, no or abstain`, line);
          totals[answer] += numbers ? count(cells[1]!, line) * times : times;
        }
      }
      return totals;
    },
  };
}

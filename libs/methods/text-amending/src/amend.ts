import { blocksOf, numbered, type AmendableText, type Part } from './text';

/** What an amendment asks for. A text may hold several blocks. */
export type Change =
  | { readonly kind: 'replace'; readonly part: string; readonly text: string }
  /** After a part, or at the beginning. */
  | { readonly kind: 'insert'; readonly after: string | null; readonly text: string }
  | { readonly kind: 'delete'; readonly part: string };

export interface Amendment {
  readonly id: string;
  readonly change: Change;
}

/** Which part it is about; nothing for what stands before all. */
export const partOf = (change: Change): string | null => (change.kind === 'insert' ? change.after : change.part);

/** Why an amendment cannot be made of this text; nothing when it can. */
export function faultOf(
  { parts }: AmendableText,
  change: Change,
): 'NoSuchPart' | 'Empty' | 'NothingChanged' | undefined {
  const part = partOf(change);
  const at = parts.find(({ id }) => id === part);
  if (part !== null && !at) return 'NoSuchPart';
  if (change.kind === 'delete') return undefined;
  const blocks = blocksOf(change.text);
  if (!blocks.length) return 'Empty';
  return change.kind === 'replace' && blocks.join('\n\n') === at?.text ? 'NothingChanged' : undefined;
}

/** Two that cannot both be adopted: each says something else of the same part. */
export function conflict(a: Amendment, b: Amendment): boolean {
  if (a.id === b.id || a.change.kind === 'insert' || b.change.kind === 'insert') return false;
  return a.change.part === b.change.part && !sameChange(a.change, b.change);
}

/** Every pair that is in conflict, by their ids. */
export function conflictsIn(amendments: readonly Amendment[]): (readonly [string, string])[] {
  return amendments.flatMap((a, at) =>
    amendments.slice(at + 1).flatMap((b) => (conflict(a, b) ? [[a.id, b.id] as const] : [])),
  );
}

function sameChange(a: Change, b: Change): boolean {
  const text = (change: Change) => (change.kind === 'delete' ? '' : blocksOf(change.text).join('\n\n'));
  return a.kind === b.kind && text(a) === text(b);
}

/**
 * The text with all these adopted. In whatever order they are given the outcome is one: those that stand after the same
 * part follow one another by their ids. What is inserted after a part that goes stays where that part stood.
 * @throws RangeError when two are in conflict, or one is about a part that is not there
 */
export function amended(text: AmendableText, adopted: readonly Amendment[]): AmendableText {
  if (conflictsIn(adopted).length) throw new RangeError('Two amendments are in conflict');
  const wrong = adopted.find(({ change }) => faultOf(text, change) === 'NoSuchPart');
  if (wrong) throw new RangeError(`No such part: ${partOf(wrong.change)}`);
  const sorted = [...adopted].sort((a, b) => (a.id < b.id ? -1 : 1));
  const inserted = (after: string | null) =>
    sorted.flatMap(({ id, change }) =>
      change.kind === 'insert' && change.after === after
        ? blocksOf(change.text).map((block, at) => ({ id: `${id}.${at + 1}`, text: block }))
        : [],
    );
  const standing = (part: Part): Pick<Part, 'id' | 'text'>[] => {
    const by = sorted.find(({ change }) => change.kind !== 'insert' && change.part === part.id);
    if (!by) return [part];
    if (by.change.kind !== 'replace') return [];
    return blocksOf(by.change.text).map((block, at) => ({
      ...{ id: at ? `${part.id}+${by.id}.${at + 1}` : part.id, text: block },
    }));
  };
  const parts = [...inserted(null), ...text.parts.flatMap((part) => [...standing(part), ...inserted(part.id)])];
  return { title: text.title, parts: numbered(parts) };
}

/** What leads from one form of a text to the next, by the ids of its parts: the amendments that were adopted. */
export function changesBetween(before: AmendableText, after: AmendableText): Change[] {
  const old = new Map(before.parts.map((part) => [part.id, part]));
  const now = new Map(after.parts.map((part) => [part.id, part]));
  const more = (id: string) =>
    after.parts.filter((part) => !old.has(part.id) && part.id.startsWith(`${id}+`)).map(({ text }) => text);
  const changes: Change[] = before.parts.flatMap(({ id, text }): Change[] => {
    const part = now.get(id);
    if (!part) return [{ kind: 'delete', part: id }];
    const whole = [part.text, ...more(id)].join('\n\n');
    return whole === text ? [] : [{ kind: 'replace', part: id, text: whole }];
  });
  let anchor: string | null = null;
  const inserts = new Map<string, { after: string | null; blocks: string[] }>();
  for (const { id, text } of after.parts) {
    if (old.has(id)) anchor = id;
    else if (!id.includes('+') || !old.has(id.slice(0, id.lastIndexOf('+')))) {
      const by = id.slice(0, id.lastIndexOf('.'));
      const one = inserts.get(by) ?? { after: anchor, blocks: [] };
      inserts.set(by, { ...one, blocks: [...one.blocks, text] });
    }
  }
  for (const { after: place, blocks } of inserts.values())
    changes.push({ kind: 'insert', after: place, text: blocks.join('\n\n') });
  return changes;
}

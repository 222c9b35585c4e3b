import { Injectable } from '@angular/core';
import { isId, type Id } from '@mondee/kernel';
import { BLANK, type WrittenIdea } from './faults';

/** What this device keeps of a form that was not handed in. */
export interface KeptDraft {
  /** The proposal's own id, made here: the same one again changes the same draft. */
  readonly id: Id;
  readonly written: WrittenIdea;
  readonly organisation: string;
  /** The revision that the server had when this was written, if it had any. */
  readonly revision?: number;
}

const PREFIX = 'mondee.idea.';

/** The drafts on this device. A device may refuse to keep anything: then it says so, and nothing else breaks. */
@Injectable({ providedIn: 'root' })
export class KeptDrafts {
  /** @param place whose draft it is, so that two people on one device do not read each other */
  read(place: string): KeptDraft | undefined {
    try {
      const raw = JSON.parse(localStorage.getItem(PREFIX + place) ?? 'null') as Partial<KeptDraft> | null;
      if (!raw || !isId(raw.id)) return undefined;
      const texts = Object.entries(BLANK).map(([name]) => [name, asText(raw.written, name)]);
      const written = Object.fromEntries(texts) as unknown as WrittenIdea;
      const organisation = typeof raw.organisation === 'string' ? raw.organisation : '';
      const revision = Number.isInteger(raw.revision) ? { revision: raw.revision! } : {};
      return { id: raw.id, written, organisation, ...revision };
    } catch {
      return undefined;
    }
  }

  /** True when it is kept. */
  keep(place: string, draft: KeptDraft): boolean {
    try {
      localStorage.setItem(PREFIX + place, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  forget(place: string): void {
    try {
      localStorage.removeItem(PREFIX + place);
    } catch {
      // nothing was kept there
    }
  }
}

function asText(written: unknown, name: string): string {
  const value: unknown = typeof written === 'object' && written ? Reflect.get(written, name) : '';
  return typeof value === 'string' ? value : '';
}

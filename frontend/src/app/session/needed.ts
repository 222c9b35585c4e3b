import { Injectable, signal } from '@angular/core';

const KINDS = { 'people.ConfirmAgain': 'confirm', 'people.ResidenceNeeded': 'residence' } as const;
export type NeededKind = (typeof KINDS)[keyof typeof KINDS];

/**
 * What an act was refused for want of, when one page gives it: a fresh confirmation, a level of residence. Every
 * answer of an act passes here, so that no screen has to think of it.
 */
@Injectable({ providedIn: 'root' })
export class Needed {
  readonly what = signal<NeededKind | null>(null);

  look(data: unknown): void {
    for (const answer of Object.values((data ?? {}) as Record<string, { code?: string } | null>)) {
      const kind = KINDS[answer?.code as keyof typeof KINDS];
      if (kind) this.what.set(kind);
    }
  }
}

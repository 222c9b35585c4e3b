import { computed, signal } from '@angular/core';

/** Why the server said no. */
export interface Refused {
  readonly __typename: 'Refusal';
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
}

type Done<Outcome> = Exclude<Outcome, { readonly __typename: 'Refusal' }>;

/**
 * One act of a form, from the press to its answer. The form's own elements keep what was written: a refusal or a lost
 * network takes nothing away. A refusal that names a field of the form is said under it, any other at its top.
 */
export class Acting {
  readonly busy = signal(false);
  readonly fault = signal<unknown>(undefined);
  private readonly refusal = signal<Refused | undefined>(undefined);
  private readonly named = signal(false);

  /** The refusal that no field of the form can carry. */
  readonly refused = computed(() => (this.named() ? null : (this.refusal()?.message ?? null)));

  /** The refusal under this field, if it is there. */
  errorOf(field: string): string | null {
    const refusal = this.refusal();
    return this.named() && refusal?.field === field ? refusal.message : null;
  }

  /** Sends; a second press while the first is on its way does nothing. A button without fields gives no form. */
  async send<Outcome extends { readonly __typename: string }>(
    form: HTMLFormElement | null,
    ask: () => Promise<Outcome>,
  ): Promise<Done<Outcome> | undefined> {
    if (this.busy()) return undefined;
    this.busy.set(true);
    this.fault.set(undefined);
    this.refusal.set(undefined);
    try {
      const outcome: Outcome | Refused = await ask();
      if (!isRefused(outcome)) return outcome as Done<Outcome>;
      const control = (outcome.field && form?.elements.namedItem(outcome.field)) || null;
      this.named.set(control !== null);
      this.refusal.set(outcome);
      // once the sentence is there, so that it is read with the field
      if (control instanceof HTMLElement) setTimeout(() => control.focus());
    } catch (fault) {
      this.fault.set(fault);
    } finally {
      this.busy.set(false);
    }
    return undefined;
  }
}

function isRefused(outcome: { readonly __typename: string }): outcome is Refused {
  return outcome.__typename === 'Refusal';
}

/** What was written in a form, by the names of its fields. */
export class Written {
  private readonly data: FormData;

  constructor(form: HTMLFormElement) {
    this.data = new FormData(form);
  }

  text(name: string): string | null {
    const value = this.data.get(name);
    return typeof value === 'string' && value.trim() ? value.trim() : null;
  }

  all(name: string): string[] {
    return this.data.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');
  }

  /** A figure as people write it: «1 204,5». */
  number(name: string): number | null {
    const written = this.text(name)
      ?.replace(/[\s\u00a0\u202f]/g, '')
      .replace(',', '.');
    const value = Number(written);
    return written === undefined || Number.isNaN(value) ? null : value;
  }
}

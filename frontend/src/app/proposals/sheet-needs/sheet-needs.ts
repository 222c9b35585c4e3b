import { ChangeDetectionStrategy, Component, ElementRef, inject, input, linkedSignal } from '@angular/core';
import { Control, Field } from '@mondee/ui';
import type { Acting, Written } from '../../graphql/acting';
import { TextPipe } from '../../language/pipes';
import type { SheetToChangeData } from '../project-sheet.graphql.generated';

type Need = NonNullable<SheetToChangeData['project']>['needs'][number];
type Kind = Need['kind'];

export const KINDS = ['HANDS', 'SKILLS', 'ROOMS', 'MONEY'] as const satisfies readonly Kind[];
/** As the rule has it. */
const NEEDS_AT_MOST = 12;

interface Row {
  readonly id?: string;
  readonly kind?: Kind;
  readonly what: string;
  readonly quantity: number | null;
  readonly promised: number;
}

/** What a project looks for, a line each: added and taken off by buttons, read by the form that holds it. */
@Component({
  selector: 'app-sheet-needs',
  imports: [Control, Field, TextPipe],
  templateUrl: './sheet-needs.html',
  styleUrl: './sheet-needs.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetNeeds {
  readonly needs = input.required<readonly Need[]>();
  readonly act = input.required<Acting>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly kinds = KINDS;
  protected readonly rows = linkedSignal<readonly Row[]>(() => this.needs());
  protected readonly most = NEEDS_AT_MOST;

  protected add(): void {
    this.rows.update((rows) => [...rows, { what: '', quantity: null, promised: 0 }]);
    this.focus(`[name="needs.${this.rows().length - 1}.kind"]`);
  }

  /** The words of the others stay under their own line: a line is its object, not its place. */
  protected remove(row: Row): void {
    this.rows.update((rows) => rows.filter((one) => one !== row));
    this.focus('.add');
  }

  /** What is written in the lines, in their order. */
  read(written: Written) {
    return this.rows().map((row, n) => ({
      id: row.id ?? null,
      kind: KINDS.find((kind) => kind === written.text(`needs.${n}.kind`)) ?? 'HANDS',
      what: written.text(`needs.${n}.what`) ?? '',
      quantity: Math.trunc(written.number(`needs.${n}.quantity`) ?? 0),
    }));
  }

  private focus(which: string): void {
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(which)?.focus());
  }
}

import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A thing in use, drawn on one rounded stone: what one can do today. */
@Component({
  selector: 'app-spot',
  templateUrl: './spot.html',
  styleUrl: './spot.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Spot {
  readonly name = input.required<'propose' | 'support' | 'watch' | 'verify'>();
}

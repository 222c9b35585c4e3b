import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The country outside the window: cliffs and their gorge, larch wood, village, rows of walnut trees. Home and covers only. */
@Component({
  selector: 'ui-landscape',
  templateUrl: './landscape.html',
  styleUrl: './landscape.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Landscape {}

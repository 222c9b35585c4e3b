import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { Control, Empty, Field, Ledger, Mark, Nut, Refused, Tag, Thread, ThreadLine, VoteBar } from '@mondee/ui';
import { LineChart } from '@mondee/ui/chart';
import { Landscape } from '@mondee/ui/landscape';
import { Seal } from '@mondee/ui/seal';
import { Fault } from '../../graphql/trusted-document';
import { AppFault } from '../fault/app-fault';
import { HOPS, HOPS_TO_COME, MEASURES, MOVED, PRINT } from './samples';

/** Each piece in its states, for those who write screens; never in the production bundle, so its words are French only. */
@Component({
  selector: 'app-showroom',
  imports: [
    ...[AppFault, Control, Empty, Field, Landscape, Ledger, LineChart],
    ...[Mark, Nut, Refused, Seal, Tag, Thread, ThreadLine, VoteBar],
  ],
  templateUrl: './showroom.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Showroom {
  protected readonly hops = HOPS;
  protected readonly toCome = HOPS_TO_COME;
  protected readonly measures = MEASURES;
  protected readonly oneMeasure = MEASURES.slice(0, 1);
  protected readonly falling = MEASURES.map(({ on, kind, value }) => ({ on, kind, value: 2400 - value * 18 }));
  protected readonly moved = MOVED;
  protected readonly print = PRINT;
  protected readonly faults = [
    new Fault('OFFLINE'),
    new Fault('DATABASE_AWAY'),
    new Fault('TOO_OFTEN'),
    new Fault('STALE_PAGE'),
    new Fault('FAULT', '7F3A-21'),
  ];
  protected readonly refused = signal<string | null>(null);
}

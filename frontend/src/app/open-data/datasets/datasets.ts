import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { AppFault } from '../../shell/fault/app-fault';
import { OpenDatasets } from '../open-data.graphql.generated';

/** What anybody may take away, and what each column means. */
@Component({
  selector: 'app-datasets',
  imports: [AppFault, RouterLink, TextPipe],
  templateUrl: './datasets.html',
  styleUrl: './datasets.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Datasets {
  protected readonly page = queryResource(OpenDatasets, () => ({}));
}

import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { newId } from '@mondee/kernel';
import { Control, Empty, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { BodiesPage, CreateBody, type CreateBodyVars } from '../assemblies.graphql.generated';

type Template = NonNullable<CreateBodyVars['input']['template']>;

/** The bodies that meet and decide; who configures the territory makes one from a template. */
@Component({
  selector: 'app-bodies',
  imports: [AppFault, Control, Empty, Field, Refused, RouterLink, TextPipe],
  templateUrl: './bodies.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Bodies {
  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly bodyId = newId(Date.now());
  protected readonly templates: readonly Template[] = [
    ...(['FREE_COMMITTEE', 'MUNICIPAL_COUNCIL', 'EPCI_COUNCIL', 'EPCI_VIDEO', 'LEADER_2021', 'LEADER_2014'] as const),
    ...(['SCIC', 'DEVELOPMENT_COUNCIL', 'ASSOCIATION', 'CONSENT_CIRCLE'] as const),
  ];
  protected readonly act = new Acting();
  protected readonly page = queryResource(BodiesPage, () => ({}));
  protected readonly list = computed(() => (this.page.hasValue() ? this.page.value()?.bodiesThatMeet : undefined));
  protected readonly keeps = computed(() =>
    this.session.roles().some((role) => role === 'facilitator' || role === 'administrator'),
  );

  protected vacant(colleges: readonly { readonly vacant: number }[]): number {
    return colleges.reduce((all, { vacant }) => all + vacant, 0);
  }

  protected async create(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const written = new Written(form);
    const input = {
      bodyId: this.bodyId,
      name: written.text('name'),
      about: written.text('about'),
      template: written.text('template') as Template | null,
      population: written.number('population'),
      colleges: (written.text('colleges') ?? '').split('\n').filter(Boolean).map(collegeOf),
    };
    const done = await this.act.send(form, async () => (await this.client.act(CreateBody, { input })).createBody);
    if (done) await this.router.navigateByUrl(done.path);
  }
}

/** A line of the form: «Élus ; 8 ; public ; 40», name, seats, public or private, percent of the votes. */
function collegeOf(line: string) {
  const [name = '', seats = '', sphere = '', weight = ''] = line.split(/[;,]/).map((part) => part.trim());
  return {
    name,
    seats: Number.parseInt(seats, 10) || null,
    public: /^publi/i.test(sphere),
    weight: Number.parseInt(weight, 10) || null,
  };
}

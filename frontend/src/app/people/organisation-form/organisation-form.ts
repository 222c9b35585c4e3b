import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { SpeakingNote } from '../../session/speaking-note';
import {
  DirectoryChoices,
  EditOrganisation,
  OrganisationPage,
  RegisterOrganisation,
} from '../organisations.graphql.generated';

const SECTORS = ['ASSOCIATION', 'RESIDENT', 'PRIVATE', 'PUBLIC'] as const;

/** Asks for an organisation to be listed; or changes what its page says. */
@Component({
  selector: 'app-organisation-form',
  imports: [AppFault, Control, Field, Refused, RouterLink, SpeakingNote, TextPipe],
  templateUrl: './organisation-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationForm {
  /** Absent for a new one. */
  readonly id = input<string>();

  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly act = new Acting();
  protected readonly sectors = SECTORS;
  protected readonly choices = queryResource(DirectoryChoices, () => ({}));
  private readonly page = queryResource(OrganisationPage, () => {
    const id = this.id();
    return id ? { id } : undefined;
  });
  protected readonly territory = computed(() =>
    this.choices.hasValue() ? this.choices.value()?.territory : undefined,
  );
  protected readonly was = computed(() => (this.page.hasValue() ? this.page.value()?.organisation : undefined));
  protected readonly ready = computed(() => !this.id() || Boolean(this.was()));

  protected acts(code: string): boolean {
    return this.was()?.profile?.places.some((place) => place.code === code) ?? false;
  }

  protected works(id: string): boolean {
    return this.was()?.profile?.axes.some((axis) => axis.id === id) ?? false;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const written = new Written(form);
    const organisationId = this.id();
    const input = {
      name: written.text('name') ?? '',
      sector: SECTORS.find((one) => one === written.text('sector')) ?? 'ASSOCIATION',
      number: written.text('number'),
      communeCode: written.text('communeCode'),
      description: written.text('description'),
      places: written.all('places'),
      axes: written.all('axes'),
      email: written.text('email'),
      phone: written.text('phone'),
      website: written.text('website'),
    };
    const act = organisationId && this.session.speakingAs() === organisationId ? { organisationId } : null;
    const done = await this.act.send(form, async () =>
      organisationId
        ? (await this.client.act(EditOrganisation, { input: { ...input, organisationId, act } })).editOrganisation
        : (await this.client.act(RegisterOrganisation, { input })).registerOrganisation,
    );
    if (done) await this.router.navigateByUrl(done.path);
  }
}

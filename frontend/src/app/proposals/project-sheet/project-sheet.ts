import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Control, Field, Refused } from '@mondee/ui';
import { Acting, Written } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { NotFound } from '../../shell/not-found';
import { PickPerson } from '../pick-person/pick-person';
import { ProjectCare } from '../project-care/project-care';
import { KeepProject, SheetToChange, SheetToOpen } from '../project-sheet.graphql.generated';
import { SheetNeeds } from '../sheet-needs/sheet-needs';
import { ORGANISATION, OTHER_PERSON, sheetOf } from './sheet';

const STATES = ['SEEKING', 'UNDERWAY', 'DONE', 'STOPPED'] as const;

/** A project's sheet: opened from a proposal that was accepted, or changed. Who keeps the sheets also asks for reviews. */
@Component({
  selector: 'app-project-sheet',
  imports: [
    ...[AppFault, Control, Field, NoRight, NotFound, PickPerson, ProjectCare],
    ...[Refused, RouterLink, SheetNeeds, TextPipe],
  ],
  templateUrl: './project-sheet.html',
  styleUrl: './project-sheet.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectSheet {
  /** The project to change; without one, a sheet is opened. */
  readonly id = input<string>();
  /** The proposal it comes from, from the address. */
  readonly proposition = input<string>();

  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly act = new Acting();
  protected readonly states = STATES;
  protected readonly organisation = ORGANISATION;
  protected readonly other = OTHER_PERSON;
  private readonly needs = viewChild(SheetNeeds);

  private readonly opening = queryResource(SheetToOpen, () => {
    const id = this.proposition();
    return this.session.signedIn() && !this.id() && id ? { id } : undefined;
  });
  private readonly changing = queryResource(SheetToChange, () => {
    const id = this.id();
    return this.session.signedIn() && id ? { id } : undefined;
  });
  protected readonly page = computed(() => (this.id() ? this.changing : this.opening));
  protected readonly sheet = computed(() => {
    const [opened, changed] = [
      this.opening.hasValue() ? this.opening.value() : undefined,
      this.changing.hasValue() ? this.changing.value() : undefined,
    ];
    return sheetOf(this.id() ? changed : undefined, this.id() ? undefined : opened);
  });
  protected readonly missing = computed(() =>
    this.id() ? this.changing.hasValue() : !this.proposition() || this.opening.hasValue(),
  );
  /** The project itself, for those who ask for reviews and say what it excludes. */
  protected readonly kept = computed(() => {
    const project = this.changing.hasValue() ? this.changing.value()?.project : undefined;
    return project?.viewerCan.keep.allowed ? project : undefined;
  });
  protected readonly carrier = linkedSignal(() => this.sheet()?.carrier ?? '');

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const written = new Written(form);
    const carrier = written.text('carrier') ?? '';
    const person = carrier === OTHER_PERSON ? written.text('carrierPerson') : carrier;
    const input = {
      proposalId: this.id() ? null : (this.proposition() ?? null),
      projectId: this.id() ?? null,
      title: written.text('title') ?? '',
      summary: written.text('summary') ?? '',
      carrierPerson: carrier === ORGANISATION ? null : person || null,
      carrierOrganisation: carrier === ORGANISATION ? written.text('carrierOrganisation') : null,
      partners: written.all('partners'),
      needs: this.needs()?.read(written) ?? [],
      state: STATES.find((state) => state === written.text('state')) ?? null,
      act: null,
    };
    const done = await this.act.send(form, async () => (await this.client.act(KeepProject, { input })).keepProject);
    if (done) await this.router.navigateByUrl(done.path);
  }

  protected again(): void {
    this.changing.reload();
  }
}

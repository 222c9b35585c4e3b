import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Refused } from '@mondee/ui';
import { Acting } from '../../graphql/acting';
import { GraphqlClient } from '../../graphql/graphql-client';
import { queryResource } from '../../graphql/query-resource';
import { TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { ChangeSetting, InstallPage } from '../configuration.graphql.generated';
import { LoadOutlines } from '../load-outlines/load-outlines';
import { SettingForm, type ShownSetting } from '../setting/setting';
import { Axes } from '../axes/axes';
import { Logo } from '../logo/logo';
import { ChooseTerritory } from './choose-territory';

/** What each step sets; a step is done when all that has no good default was said. */
const STEPS = [
  {
    key: 'look',
    settings: ['territory.name', 'territory.colour', 'territory.english', 'territory.firstLanguage'],
    done: ['territory.colour'],
  },
  { key: 'rules', settings: ['answers.delayDays', 'proposals.supportThreshold'], done: [] },
  {
    key: 'legal',
    settings: [
      'territory.editor',
      'territory.director',
      'territory.host',
      'territory.contact',
      'territory.accessibility',
    ],
    done: ['territory.editor', 'territory.director', 'territory.host'],
  },
] as const;

/** From an empty platform to one that is open, without touching a file: each step is saved as one goes. */
@Component({
  selector: 'app-install',
  imports: [AppFault, Axes, ChooseTerritory, LoadOutlines, Logo, NoRight, Refused, RouterLink, SettingForm, TextPipe],
  templateUrl: './install.html',
  styles: `
    h1 {
      margin-block: var(--s-6) var(--s-3);
    }
    section {
      margin-top: var(--s-6);
      padding-top: var(--s-4);
      border-top: var(--line) solid var(--rule);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Install {
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(Session);
  protected readonly signedIn = this.session.signedIn;
  protected readonly page = queryResource(InstallPage, () => (this.session.signedIn() ? {} : undefined));
  protected readonly opening = new Acting();
  private readonly found = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly territory = computed(() => this.found()?.territory);
  protected readonly axes = computed(() =>
    this.territory()
      ?.axes.map(({ name }) => name)
      .join(', '),
  );
  /** Steps looked at in this sitting count too: a default that suits needs no change. */
  private readonly seen = signal<readonly string[]>([]);
  private readonly byName = computed(() => new Map(this.found()?.settings.map((one) => [one.name, one])));
  protected readonly may = computed(() => this.byName().size > 0);
  protected readonly opened = computed(() => this.byName().get('territory.ready')?.value === 'true');
  protected readonly logo = computed(() => this.byName().get('territory.logo')?.value ?? 'null');
  protected readonly laid = computed(() => Boolean(this.territory()?.siren));
  protected readonly steps = computed(() =>
    STEPS.map(({ key, settings, done }) => ({
      key,
      settings: settings.flatMap((name) => this.byName().get(name) ?? []),
      done: done.length
        ? done.every((name) => !this.byName().get(name)?.isDefault)
        : this.opened() || this.seen().includes(key),
    })),
  );
  protected readonly count = computed(() => ({
    done: this.steps().filter(({ done }) => done).length + Number(this.laid()) + Number(this.opened()),
    all: STEPS.length + 2,
  }));

  protected take(step: string, changed: ShownSetting): void {
    const page = this.found();
    this.seen.update((seen) => [...seen, step]);
    if (!page) return;
    this.page.set({ ...page, settings: page.settings.map((one) => (one.name === changed.name ? changed : one)) });
  }

  protected async open(): Promise<void> {
    const input = { name: 'territory.ready', value: 'true' };
    const ask = async () => (await this.client.act(ChangeSetting, { input })).changeSetting;
    const done = await this.opening.send(null, ask);
    if (done) this.take('open', done);
  }
}

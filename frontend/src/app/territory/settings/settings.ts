import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { queryResource } from '../../graphql/query-resource';
import { DayPipe, TextPipe } from '../../language/pipes';
import { Session } from '../../session/session';
import { AppFault } from '../../shell/fault/app-fault';
import { NoRight } from '../../shell/no-right/no-right';
import { SettingsPage } from '../configuration.graphql.generated';
import { Axes } from '../axes/axes';
import { Logo } from '../logo/logo';
import { SettingForm, type ShownSetting } from '../setting/setting';

/** Every setting of the platform, under its title, and what was set before. */
@Component({
  selector: 'app-settings',
  imports: [AppFault, Axes, DayPipe, Logo, NoRight, RouterLink, SettingForm, TextPipe],
  templateUrl: './settings.html',
  styles: `
    h1 {
      margin-block: var(--s-6) var(--s-3);
    }
    .btns {
      margin-top: var(--s-4);
    }
    section {
      margin-top: var(--s-6);
    }
    summary {
      min-height: 44px;
      cursor: pointer;
    }
    .row-list code {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingsScreen {
  private readonly session = inject(Session);
  protected readonly signedIn = this.session.signedIn;
  protected readonly page = queryResource(SettingsPage, () => (this.session.signedIn() ? {} : undefined));
  private readonly found = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly history = computed(() => this.found()?.settingHistory ?? []);
  protected readonly groups = computed(() => {
    const groups = new Map<string, ShownSetting[]>();
    for (const setting of this.found()?.settings ?? [])
      if (!setting.ownScreen) groups.set(setting.group, [...(groups.get(setting.group) ?? []), setting]);
    return [...groups].map(([group, settings]) => ({ key: `territory.settings.groups.${group}`, group, settings }));
  });

  protected readonly logo = computed(
    () => this.found()?.settings.find(({ name }) => name === 'territory.logo')?.value ?? 'null',
  );

  protected label(name: string): string {
    return this.found()?.settings.find((one) => one.name === name)?.label ?? name;
  }

  protected take(changed: ShownSetting): void {
    const page = this.found();
    if (!page) return;
    const settings = page.settings.map((one) => (one.name === changed.name ? changed : one));
    this.page.set({ ...page, settings });
  }
}

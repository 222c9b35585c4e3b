import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@mondee/kernel';
import { shadesOf, type Shades } from '@mondee/domain/territory';
import { Appearance } from '../platform/http/appearance';
import { Settings } from '../platform/settings/settings';
import { RewordedTexts } from './reworded-text.store';

/** The colour and the words of this territory, for every page that is made. */
@Injectable()
export class TerritoryAppearance implements Appearance {
  private made = { revision: -1, css: '' };

  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(RewordedTexts) private readonly reworded: RewordedTexts,
  ) {}

  css(): string {
    const { revision } = this.settings;
    if (this.made.revision !== revision) this.made = { revision, css: this.make() };
    return this.made.css;
  }

  texts(language: Language): Readonly<Record<string, string>> {
    return this.reworded.of(language);
  }

  languages(): readonly Language[] {
    if (!this.settings.get<boolean>('territory.english')) return ['fr'];
    return this.settings.get<string>('territory.firstLanguage') === 'en' ? ['en', 'fr'] : ['fr', 'en'];
  }

  private make(): string {
    if (this.settings.isDefault('territory.colour')) return '';
    const colour = this.settings.get<string>('territory.colour');
    const [day, night] = [variables(shadesOf(colour, 'light')), variables(shadesOf(colour, 'dark'))];
    return (
      `:root{${day}}:root[data-theme='dark']{${night}}` +
      `@media (prefers-color-scheme:dark){:root:not([data-theme='light']){${night}}}`
    );
  }
}

function variables({ accent, deep, veil, on }: Shades): string {
  return `--gentian:${accent};--gentian-deep:${deep};--gentian-veil:${veil};--on-gentian:${on};--focus:${accent}`;
}

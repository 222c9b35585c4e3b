import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { Texts } from '../language/texts';

/** A route's `title` is a key of the catalogue; a page that knows better sets its own. */
@Injectable()
export class TranslatedTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly texts = inject(Texts);

  override updateTitle(state: RouterStateSnapshot): void {
    const key = this.buildTitle(state);
    if (key) this.title.setTitle(`${this.texts.say(key)} · Mondée`);
  }
}

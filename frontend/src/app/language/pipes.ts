import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Texts, type TextParams } from './texts';

/** `{{ 'proposals.title' | t }}`: a sentence of the catalogue. */
@Pipe({ name: 't' })
export class TextPipe implements PipeTransform {
  private readonly texts = inject(Texts);
  transform(key: string, params?: TextParams): string {
    return this.texts.say(key, params);
  }
}

/** Days and hours are those of the territory, wherever the reader is. */
const ZONE = 'Europe/Paris';
const FORMS = {
  day: { day: 'numeric', month: 'long' },
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  time: { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** `{{ at | day: 'full' }}`: a day or an instant in words; in French the first of the month is «1er», and hours have an «h». */
@Pipe({ name: 'day' })
export class DayPipe implements PipeTransform {
  private readonly texts = inject(Texts);
  transform(value: string | null | undefined, form: keyof typeof FORMS = 'full'): string {
    if (!value) return '';
    const onlyDay = value.length === 10;
    const at = new Date(onlyDay ? `${value}T12:00:00Z` : value);
    const text = new Intl.DateTimeFormat(this.texts.locale(), { ...FORMS[form], timeZone: ZONE }).format(at);
    return this.texts.language === 'fr' ? asSaid(text) : text;
  }
}

/** What French says and `Intl` does not: «1er octobre», «18 h 42», «20 h». */
function asSaid(text: string): string {
  return text
    .replace(/^1 /, '1er ')
    .replace(/0?(\d+):(\d\d)$/, (_, hour: string, minute: string) =>
      minute === '00' ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minute}`,
    );
}

/** `{{ 10004 | number }}`: thousands kept together, in the manner of the language. */
@Pipe({ name: 'number' })
export class NumberPipe implements PipeTransform {
  private readonly texts = inject(Texts);
  transform(value: number, digits = 1): string {
    return new Intl.NumberFormat(this.texts.locale(), { maximumFractionDigits: digits }).format(value);
  }
}

/** `[routerLink]="place | path"`: an address of ours without its fragment. */
@Pipe({ name: 'path' })
export class PathPipe implements PipeTransform {
  transform(address: string): string {
    return address.split('#')[0] ?? address;
  }
}

/** `[fragment]="place | fragment"`: what follows the `#` of an address of ours. */
@Pipe({ name: 'fragment' })
export class FragmentPipe implements PipeTransform {
  transform(address: string): string | undefined {
    return address.split('#')[1];
  }
}

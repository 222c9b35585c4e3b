import { Injectable } from '@angular/core';

/** What a sentence may be given: names and figures. */
export type WordParams = Record<string, string | number | boolean | Date>;

/**
 * The few sentences the pieces say by themselves («à venir», «date déplacée une fois»). The application provides its
 * catalogue for this class; without one, keys show themselves.
 */
@Injectable({ providedIn: 'root', useFactory: (): Words => ({ language: 'fr', say: (key) => key }) })
export abstract class Words {
  abstract readonly language: 'fr' | 'en';
  abstract say(key: string, params?: WordParams): string;
}

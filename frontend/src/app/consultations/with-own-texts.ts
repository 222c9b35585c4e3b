import { inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { Texts } from '../language/texts';

const OWN = { fr: () => import('../language/consultations-fr'), en: () => import('../language/consultations-en') };

/** The sentences of this room come with its screens, not with everybody's first visit. */
export const withOwnTexts: CanActivateFn = async () => {
  const texts = inject(Texts);
  texts.add((await OWN[texts.language]()).default);
  return true;
};

import { inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { Texts } from './texts';

/** For screens where one writes or keeps something: their sentences come with the screen, not with everybody's first visit. */
export const withOfficeTexts: CanActivateFn = async () => {
  await inject(Texts).loadOffice();
  return true;
};

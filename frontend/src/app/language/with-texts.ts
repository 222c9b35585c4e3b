import { inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { Texts, type TextsPart } from './texts';

/** For screens that bring their own sentences: they come with the screen, not with everybody's first visit. */
export const withTexts =
  (...parts: readonly TextsPart[]): CanActivateFn =>
  async () => {
    const texts = inject(Texts);
    await Promise.all(parts.map((part) => texts.bring(part)));
    return true;
  };

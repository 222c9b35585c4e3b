import { inject, provideAppInitializer, provideZonelessChangeDetection, type ApplicationConfig } from '@angular/core';
import { provideClientHydration, withEventReplay } from '@angular/platform-browser';
import {
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  TitleStrategy,
} from '@angular/router';
import { Words } from '@mondee/ui';
import { routes } from './app.routes';
import { Texts } from './language/texts';
import { OnLine } from './shell/on-line';
import { TranslatedTitles } from './shell/translated-titles';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(({ url }) => inject(OnLine).missed(url)),
    ),
    provideClientHydration(withEventReplay()),
    provideAppInitializer(() => inject(Texts).load()),
    { provide: Words, useExisting: Texts },
    { provide: TitleStrategy, useClass: TranslatedTitles },
  ],
};

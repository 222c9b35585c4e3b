import type { Routes } from '@angular/router';

/** For those who write screens: each piece in its states. The production build puts `dev-routes.production.ts` here. */
export const devRoutes: Routes = [
  {
    path: 'composants',
    title: 'shell.showroom',
    loadComponent: () => import('./showroom/showroom').then((m) => m.Showroom),
  },
];

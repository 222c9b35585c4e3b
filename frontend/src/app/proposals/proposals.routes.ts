import type { Routes } from '@angular/router';

export const proposalsRoutes: Routes = [
  {
    path: 'propositions',
    title: 'proposals.title',
    loadComponent: () => import('./proposals/proposals').then((m) => m.Proposals),
  },
];

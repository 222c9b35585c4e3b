import type { Routes } from '@angular/router';

export const proposalsRoutes: Routes = [
  {
    path: 'propositions',
    title: 'proposals.title',
    loadComponent: () => import('./proposals/proposals').then((m) => m.Proposals),
  },
  {
    path: 'propositions/:id',
    title: 'proposals.one',
    loadComponent: () => import('./proposal/proposal').then((m) => m.ProposalScreen),
  },
  {
    path: 'proposer',
    title: 'proposals.compose.page',
    loadComponent: () => import('./compose/compose').then((m) => m.Compose),
  },
  {
    path: 'moderer',
    title: 'proposals.moderate.title',
    loadComponent: () => import('./moderate/moderate').then((m) => m.Moderate),
  },
];

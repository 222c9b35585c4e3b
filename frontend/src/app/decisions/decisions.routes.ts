import type { Routes } from '@angular/router';

export const decisionRoutes: Routes = [
  {
    path: 'decisions/:id',
    title: 'decisions.one',
    loadComponent: () => import('./decision/decision').then((m) => m.DecisionScreen),
  },
];

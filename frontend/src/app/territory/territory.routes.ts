import type { Routes } from '@angular/router';

export const territoryRoutes: Routes = [
  { path: 'plan', title: 'territory.title', loadComponent: () => import('./plan/plan').then((m) => m.Plan) },
  {
    path: 'indicateurs/:id',
    title: 'territory.indicator.title',
    loadComponent: () => import('./indicator/indicator').then((m) => m.IndicatorScreen),
  },
];

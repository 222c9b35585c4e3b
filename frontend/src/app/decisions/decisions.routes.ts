import type { Routes } from '@angular/router';
import { withOfficeTexts } from '../language/with-office-texts';

export const decisionRoutes: Routes = [
  {
    path: 'decider',
    title: 'decisions.record.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./record-decision/record-decision').then((m) => m.RecordDecisionScreen),
  },
  {
    path: 'decisions/:id',
    title: 'decisions.one',
    loadComponent: () => import('./decision/decision').then((m) => m.DecisionScreen),
  },
];

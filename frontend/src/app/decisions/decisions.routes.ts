import type { Routes } from '@angular/router';
import { withOfficeTexts } from '../language/with-office-texts';
import { withTexts } from '../language/with-texts';

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
    canActivate: [withTexts('acts')],
    loadComponent: () => import('./decision/decision').then((m) => m.DecisionScreen),
  },
  {
    path: 'decisions/:id/acte',
    title: 'acts.publish.title',
    canActivate: [withTexts('acts')],
    loadComponent: () => import('./publish-act/publish-act').then((m) => m.PublishActScreen),
  },
  {
    path: 'actes',
    title: 'acts.title',
    canActivate: [withTexts('acts')],
    loadComponent: () => import('./acts/acts').then((m) => m.ActsScreen),
  },
  {
    path: 'actes/:id',
    title: 'acts.one',
    canActivate: [withTexts('acts', 'document-check')],
    loadComponent: () => import('./act/act').then((m) => m.ActScreen),
  },
];

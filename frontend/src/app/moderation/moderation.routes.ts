import type { Routes } from '@angular/router';
import { withTexts } from '../language/with-texts';

export const moderationRoutes: Routes = [
  {
    path: 'signaler',
    title: 'moderation.report.title',
    loadComponent: () => import('./report/report').then((m) => m.ReportScreen),
  },
  {
    path: 'signaler/suivi',
    title: 'moderation.status.title',
    canActivate: [withTexts('office-moderation', 'office-office')],
    loadComponent: () => import('./report-status/report-status').then((m) => m.ReportStatus),
  },
  {
    path: 'signaler/suivi/:receipt',
    title: 'moderation.status.title',
    canActivate: [withTexts('office-moderation', 'office-office')],
    loadComponent: () => import('./report-status/report-status').then((m) => m.ReportStatus),
  },
  {
    path: 'moderation',
    title: 'moderation.queue.title',
    canActivate: [withTexts('office-moderation', 'office-office')],
    loadComponent: () => import('./queue/queue').then((m) => m.Queue),
  },
  {
    path: 'moderation/journal',
    title: 'moderation.log.title',
    canActivate: [withTexts('office-moderation', 'office-office')],
    loadComponent: () => import('./log/log').then((m) => m.ModerationLog),
  },
  {
    path: 'moderation/dossiers/:id',
    title: 'moderation.queue.title',
    canActivate: [withTexts('office-moderation', 'office-office')],
    loadComponent: () => import('./case/case').then((m) => m.CaseScreen),
  },
];

import type { Routes } from '@angular/router';
import { withOfficeTexts } from '../language/with-office-texts';

export const moderationRoutes: Routes = [
  {
    path: 'signaler',
    title: 'moderation.report.title',
    loadComponent: () => import('./report/report').then((m) => m.ReportScreen),
  },
  {
    path: 'signaler/suivi',
    title: 'moderation.status.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./report-status/report-status').then((m) => m.ReportStatus),
  },
  {
    path: 'signaler/suivi/:receipt',
    title: 'moderation.status.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./report-status/report-status').then((m) => m.ReportStatus),
  },
  {
    path: 'moderation',
    title: 'moderation.queue.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./queue/queue').then((m) => m.Queue),
  },
  {
    path: 'moderation/journal',
    title: 'moderation.log.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./log/log').then((m) => m.ModerationLog),
  },
  {
    path: 'moderation/dossiers/:id',
    title: 'moderation.queue.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./case/case').then((m) => m.CaseScreen),
  },
];

import type { Routes } from '@angular/router';
import { withOfficeTexts } from '../language/with-office-texts';
import { withTexts } from '../language/with-texts';

export const assembliesRoutes: Routes = [
  {
    path: 'instances',
    title: 'assemblies.bodies.title',
    canActivate: [withTexts('office-assemblies', 'office-office')],
    loadComponent: () => import('./bodies/bodies').then((m) => m.Bodies),
  },
  {
    path: 'instances/:id',
    title: 'assemblies.bodies.one',
    canActivate: [withTexts('office-assemblies', 'office-office')],
    loadComponent: () => import('./body/body').then((m) => m.BodyScreen),
  },
  {
    path: 'reunions/:id',
    title: 'assemblies.meeting.one',
    canActivate: [withTexts('office-assemblies', 'office-office', 'document-check')],
    loadComponent: () => import('./meeting/meeting').then((m) => m.MeetingScreen),
  },
  {
    path: 'reunions/:id/tenir',
    title: 'assemblies.meeting.run',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./run-meeting/run-meeting').then((m) => m.RunMeetingScreen),
  },
];

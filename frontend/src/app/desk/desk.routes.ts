import type { Routes } from '@angular/router';
import { withOfficeTexts } from '../language/with-office-texts';

export const deskRoutes: Routes = [
  {
    path: 'guichet',
    title: 'desk.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./desk').then((m) => m.Desk),
  },
];

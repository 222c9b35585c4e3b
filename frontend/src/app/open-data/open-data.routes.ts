import type { Routes } from '@angular/router';
import { withTexts } from '../language/with-texts';

export const openDataRoutes: Routes = [
  {
    path: 'donnees',
    title: 'openData.title',
    canActivate: [withTexts('open-data')],
    loadComponent: () => import('./datasets/datasets').then((m) => m.Datasets),
  },
];

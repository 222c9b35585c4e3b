import type { Routes } from '@angular/router';
import { withOfficeTexts } from '../language/with-office-texts';

export const commitmentRoutes: Routes = [
  {
    path: 'engager',
    title: 'commitments.make.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./make-commitment/make-commitment').then((m) => m.MakeCommitmentScreen),
  },
  {
    path: 'engagements',
    title: 'commitments.title',
    loadComponent: () => import('./commitments/commitments').then((m) => m.Commitments),
  },
  {
    path: 'engagements/:id',
    title: 'commitments.one',
    loadComponent: () => import('./commitment/commitment').then((m) => m.CommitmentScreen),
  },
];

import type { Routes } from '@angular/router';
import { withOwnTexts } from './with-own-texts';

export const consultationsRoutes: Routes = [
  {
    path: 'demarches',
    title: 'consultations.title',
    canActivate: [withOwnTexts],
    loadComponent: () => import('./processes/processes').then((m) => m.Processes),
  },
  {
    path: 'demarches/preparer',
    title: 'consultations.form.new',
    canActivate: [withOwnTexts],
    loadComponent: () => import('./process-form/process-form').then((m) => m.ProcessForm),
  },
  {
    path: 'demarches/:id/preparer',
    title: 'consultations.form.edit',
    canActivate: [withOwnTexts],
    loadComponent: () => import('./process-form/process-form').then((m) => m.ProcessForm),
  },
  {
    path: 'demarches/:id',
    title: 'consultations.one',
    canActivate: [withOwnTexts],
    loadComponent: () => import('./process/process').then((m) => m.ProcessScreen),
  },
];

import type { Routes } from '@angular/router';
import { withTexts } from '../language/with-texts';

export const journalRoutes: Routes = [
  {
    path: 'registre',
    title: 'journal.title',
    canActivate: [withTexts('journal')],
    loadComponent: () => import('./register/register').then((m) => m.Register),
  },
  {
    path: 'registre/verifier',
    title: 'journal.verify.title',
    canActivate: [withTexts('journal')],
    loadComponent: () => import('./verify-journal/verify-journal').then((m) => m.VerifyJournal),
  },
];

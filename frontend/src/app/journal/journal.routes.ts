import type { Routes } from '@angular/router';

export const journalRoutes: Routes = [
  {
    path: 'registre',
    title: 'journal.title',
    loadComponent: () => import('./register/register').then((m) => m.Register),
  },
  {
    path: 'registre/verifier',
    title: 'journal.verify.title',
    loadComponent: () => import('./verify-journal/verify-journal').then((m) => m.VerifyJournal),
  },
];

import type { Routes } from '@angular/router';

export const deskRoutes: Routes = [
  {
    path: 'guichet',
    title: 'desk.title',
    loadComponent: () => import('./desk').then((m) => m.Desk),
  },
];

import type { Routes } from '@angular/router';

/** The rooms' screens, each room's own file; then what is nobody's. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'home.title',
    loadComponent: () => import('./shell/home/home').then((m) => m.Home),
  },
  {
    path: '**',
    title: 'shell.notFound.title',
    loadComponent: () => import('./shell/not-found').then((m) => m.NotFound),
  },
];

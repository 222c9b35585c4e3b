import type { Routes } from '@angular/router';

export const notificationsRoutes: Routes = [
  {
    path: 'mes-fils',
    title: 'notifications.title',
    loadComponent: () => import('./my-threads/my-threads').then((m) => m.MyThreadsPage),
  },
  {
    path: 'courrier',
    title: 'notifications.mailbox.title',
    loadComponent: () => import('./demo-mailbox/demo-mailbox').then((m) => m.DemoMailboxPage),
  },
];

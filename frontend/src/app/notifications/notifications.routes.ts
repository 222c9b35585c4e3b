import type { Routes } from '@angular/router';
import { withTexts } from '../language/with-texts';

export const notificationsRoutes: Routes = [
  {
    path: 'mes-fils',
    title: 'notifications.title',
    canActivate: [withTexts('notifications')],
    loadComponent: () => import('./my-threads/my-threads').then((m) => m.MyThreadsPage),
  },
  {
    path: 'courrier',
    title: 'notifications.mailbox.title',
    canActivate: [withTexts('notifications')],
    loadComponent: () => import('./demo-mailbox/demo-mailbox').then((m) => m.DemoMailboxPage),
  },
  {
    path: 'mes-fils/suivis',
    title: 'notifications.follows.title',
    canActivate: [withTexts('notifications', 'office-notifications', 'office-office')],
    loadComponent: () => import('./follows/follows').then((m) => m.FollowsPage),
  },
  {
    path: 'recevoir-les-nouvelles',
    title: 'notifications.byMail.title',
    canActivate: [withTexts('notifications', 'office-notifications', 'office-office')],
    loadComponent: () => import('./by-mail/by-mail').then((m) => m.ByMailPage),
  },
  {
    path: 'courrier/essai',
    title: 'notifications.desk.title',
    canActivate: [withTexts('notifications', 'office-notifications', 'office-office')],
    loadComponent: () => import('./mail-desk/mail-desk').then((m) => m.MailDeskPage),
  },
];

import type { Routes } from '@angular/router';
import { withTexts } from './language/with-texts';
import { devRoutes } from './shell/dev-routes';

/** The rooms' screens, each room's own file; then what is nobody's. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'home.title',
    canActivate: [withTexts('home')],
    loadComponent: () => import('./shell/home/home').then((m) => m.Home),
  },
  { path: '', loadChildren: () => import('./journal/journal.routes').then((m) => m.journalRoutes) },
  { path: '', loadChildren: () => import('./proposals/proposals.routes').then((m) => m.proposalsRoutes) },
  {
    path: '',
    loadChildren: () => import('./consultations/consultations.routes').then((m) => m.consultationsRoutes),
  },
  { path: '', loadChildren: () => import('./desk/desk.routes').then((m) => m.deskRoutes) },
  { path: '', loadChildren: () => import('./commitments/commitments.routes').then((m) => m.commitmentRoutes) },
  { path: '', loadChildren: () => import('./people/people.routes').then((m) => m.peopleRoutes) },
  { path: '', loadChildren: () => import('./notifications/notifications.routes').then((m) => m.notificationsRoutes) },
  { path: '', loadChildren: () => import('./territory/territory.routes').then((m) => m.territoryRoutes) },
  { path: '', loadChildren: () => import('./assemblies/assemblies.routes').then((m) => m.assembliesRoutes) },
  { path: '', loadChildren: () => import('./decisions/decisions.routes').then((m) => m.decisionRoutes) },
  { path: '', loadChildren: () => import('./moderation/moderation.routes').then((m) => m.moderationRoutes) },
  { path: '', loadChildren: () => import('./answers/answers.routes').then((m) => m.answerRoutes) },
  { path: '', loadChildren: () => import('./ballots/ballots.routes').then((m) => m.ballotRoutes) },
  { path: '', loadChildren: () => import('./open-data/open-data.routes').then((m) => m.openDataRoutes) },
  ...devRoutes,
  {
    path: '**',
    title: 'shell.notFound.title',
    loadComponent: () => import('./shell/not-found').then((m) => m.NotFound),
  },
];

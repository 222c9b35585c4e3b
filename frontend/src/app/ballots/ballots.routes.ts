import type { Routes } from '@angular/router';
import { withBallotTexts, withKeepingTexts } from './with-ballot-texts';

export const ballotRoutes: Routes = [
  {
    path: 'scrutins',
    title: 'ballots.title',
    canActivate: [withBallotTexts],
    loadComponent: () => import('./ballots/ballots').then((m) => m.Ballots),
  },
  {
    path: 'scrutins/nouveau',
    title: 'ballots.new',
    canActivate: [withKeepingTexts],
    loadComponent: () => import('./prepare/prepare').then((m) => m.PrepareBallot),
  },
  {
    path: 'scrutins/:id/preparer',
    title: 'ballots.prepare',
    canActivate: [withKeepingTexts],
    loadComponent: () => import('./prepare/prepare').then((m) => m.PrepareBallot),
  },
  {
    path: 'scrutins/recompter',
    title: 'ballots.recount.title',
    canActivate: [withBallotTexts],
    loadComponent: () => import('./recount/recount').then((m) => m.RecountScreen),
  },
  {
    path: 'scrutins/:id/recompter',
    title: 'ballots.recount.title',
    canActivate: [withBallotTexts],
    loadComponent: () => import('./recount/recount').then((m) => m.RecountScreen),
  },
  {
    path: 'scrutins/:id/depouillement',
    title: 'ballots.tellers.title',
    canActivate: [withKeepingTexts],
    loadComponent: () => import('./tellers/tellers').then((m) => m.TellersScreen),
  },
  {
    path: 'scrutins/:id/bureau',
    title: 'ballots.booth.title',
    canActivate: [withKeepingTexts],
    loadComponent: () => import('./booth/booth').then((m) => m.BoothScreen),
  },
  {
    path: 'scrutins/:id/papier',
    title: 'ballots.paper.title',
    canActivate: [withKeepingTexts],
    loadComponent: () => import('./paper/paper').then((m) => m.PaperCountScreen),
  },
  {
    path: 'scrutins/:id/arreter',
    title: 'ballots.stop.title',
    canActivate: [withKeepingTexts],
    loadComponent: () => import('./stop/stop').then((m) => m.StopBallotScreen),
  },
  {
    path: 'scrutins/:id',
    title: 'ballots.title',
    canActivate: [withBallotTexts],
    loadComponent: () => import('./ballot/ballot').then((m) => m.BallotScreen),
  },
];

import type { Routes } from '@angular/router';
import { withBallotTexts } from './with-ballot-texts';

export const ballotRoutes: Routes = [
  {
    path: 'scrutins',
    title: 'ballots.title',
    canActivate: [withBallotTexts],
    loadComponent: () => import('./ballots/ballots').then((m) => m.Ballots),
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
    path: 'scrutins/:id',
    title: 'ballots.title',
    canActivate: [withBallotTexts],
    loadComponent: () => import('./ballot/ballot').then((m) => m.BallotScreen),
  },
];

import type { Routes } from '@angular/router';
import { withBallotTexts } from './with-ballot-texts';

export const ballotRoutes: Routes = [
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
];

import type { Routes } from '@angular/router';
import { withOfficeTexts } from '../language/with-office-texts';
import { withTexts } from '../language/with-texts';

export const proposalsRoutes: Routes = [
  {
    path: 'propositions',
    title: 'proposals.title',
    canActivate: [withTexts('proposals')],
    loadComponent: () => import('./proposals/proposals').then((m) => m.Proposals),
  },
  {
    path: 'propositions/:id',
    title: 'proposals.one',
    loadComponent: () => import('./proposal/proposal').then((m) => m.ProposalScreen),
  },
  {
    path: 'propositions/:id/versions',
    title: 'proposals.versions.title',
    loadComponent: () => import('./versions/versions').then((m) => m.Versions),
  },
  {
    path: 'propositions/:id/modifier',
    title: 'proposals.revise.page',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./revise/revise').then((m) => m.Revise),
  },
  {
    path: 'cosigner',
    title: 'proposals.cosign.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./cosign/cosign').then((m) => m.Cosign),
  },
  {
    path: 'projets',
    title: 'projects.title',
    loadComponent: () => import('./projects/projects').then((m) => m.Projects),
  },
  {
    path: 'projets/nouveau',
    title: 'projects.sheet.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./project-sheet/project-sheet').then((m) => m.ProjectSheet),
  },
  {
    path: 'projets/:id/modifier',
    title: 'projects.sheet.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./project-sheet/project-sheet').then((m) => m.ProjectSheet),
  },
  {
    path: 'projets/evaluations',
    title: 'projects.review.mineTitle',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./my-reviews/my-reviews').then((m) => m.MyReviewsScreen),
  },
  {
    path: 'projets/:id/evaluer',
    title: 'projects.review.pageTitle',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./review-page/review-page').then((m) => m.ReviewPage),
  },
  {
    path: 'projets/:id',
    title: 'projects.one',
    loadComponent: () => import('./project/project').then((m) => m.ProjectScreen),
  },
  {
    path: 'proposer',
    title: 'proposals.compose.page',
    canActivate: [withTexts('office-proposals')],
    loadComponent: () => import('./compose/compose').then((m) => m.Compose),
  },
  {
    path: 'moderer',
    title: 'proposals.moderate.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./moderate/moderate').then((m) => m.Moderate),
  },
];

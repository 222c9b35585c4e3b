import type { Routes } from '@angular/router';

export const peopleRoutes: Routes = [
  {
    path: 'connexion',
    title: 'people.signIn.title',
    loadComponent: () => import('./sign-in/sign-in').then((m) => m.SignIn),
  },
  {
    path: 'connexion/confirmer',
    title: 'people.confirm.title',
    loadComponent: () => import('./confirm-sign-in/confirm-sign-in').then((m) => m.ConfirmSignInPage),
  },
  {
    path: 'compte',
    title: 'people.account.title',
    loadComponent: () => import('./account/account').then((m) => m.Account),
  },
  {
    path: 'guichet/habitants',
    title: 'people.residents.title',
    loadComponent: () => import('./residents/residents').then((m) => m.Residents),
  },
];

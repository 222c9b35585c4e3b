import type { Routes } from '@angular/router';
import { withOfficeTexts } from '../language/with-office-texts';
import { withTexts } from '../language/with-texts';

export const peopleRoutes: Routes = [
  {
    path: 'connexion',
    title: 'people.signIn.title',
    canActivate: [withTexts('people')],
    loadComponent: () => import('./sign-in/sign-in').then((m) => m.SignIn),
  },
  {
    path: 'connexion/confirmer',
    title: 'people.confirm.title',
    canActivate: [withTexts('people')],
    loadComponent: () => import('./confirm-sign-in/confirm-sign-in').then((m) => m.ConfirmSignInPage),
  },
  {
    path: 'compte',
    title: 'people.account.title',
    canActivate: [withOfficeTexts, withTexts('people')],
    loadComponent: () => import('./account/account').then((m) => m.Account),
  },
  {
    path: 'compte/adresse/confirmer',
    title: 'people.newEmail.confirm.title',
    data: { what: 'confirm' },
    canActivate: [withOfficeTexts, withTexts('people')],
    loadComponent: () => import('./email-change-link/email-change-link').then((m) => m.EmailChangeLink),
  },
  {
    path: 'compte/adresse/arreter',
    title: 'people.newEmail.stop.title',
    data: { what: 'stop' },
    canActivate: [withOfficeTexts, withTexts('people')],
    loadComponent: () => import('./email-change-link/email-change-link').then((m) => m.EmailChangeLink),
  },
  {
    path: 'guichet/habitants',
    title: 'people.residents.title',
    canActivate: [withOfficeTexts, withTexts('people')],
    loadComponent: () => import('./residents/residents').then((m) => m.Residents),
  },
  {
    path: 'structures',
    title: 'people.organisations.title',
    canActivate: [withTexts('people')],
    loadComponent: () => import('./organisations/organisations').then((m) => m.Organisations),
  },
  {
    path: 'structures/inscrire',
    title: 'people.organisations.register',
    canActivate: [withTexts('people')],
    loadComponent: () => import('./organisation-form/organisation-form').then((m) => m.OrganisationForm),
  },
  {
    path: 'structures/:id/modifier',
    title: 'people.organisations.edit',
    canActivate: [withTexts('people')],
    loadComponent: () => import('./organisation-form/organisation-form').then((m) => m.OrganisationForm),
  },
  {
    path: 'structures/:id',
    title: 'people.organisations.one',
    canActivate: [withTexts('people')],
    loadComponent: () => import('./organisation/organisation').then((m) => m.Organisation),
  },
  {
    path: 'roles',
    title: 'people.roles.title',
    canActivate: [withOfficeTexts, withTexts('people')],
    loadComponent: () => import('./role-holders/role-holders').then((m) => m.RoleHolders),
  },
  {
    path: 'donnees-personnelles',
    title: 'people.data.pageTitle',
    canActivate: [withTexts('office-people', 'people')],
    loadComponent: () => import('./personal-data/personal-data').then((m) => m.PersonalData),
  },
];

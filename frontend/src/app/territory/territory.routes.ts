import type { Routes } from '@angular/router';
import { withOfficeTexts } from '../language/with-office-texts';
import { withTexts } from '../language/with-texts';

export const territoryRoutes: Routes = [
  { path: 'plan', title: 'territory.title', loadComponent: () => import('./plan/plan').then((m) => m.Plan) },
  {
    path: 'indicateurs/:id',
    title: 'territory.indicator.title',
    loadComponent: () => import('./indicator/indicator').then((m) => m.IndicatorScreen),
  },
  {
    path: 'administration/reglages',
    title: 'territory.settings.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./settings/settings').then((m) => m.SettingsScreen),
  },
  {
    path: 'administration/textes',
    title: 'territory.texts.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./reword/reword').then((m) => m.RewordScreen),
  },
  {
    path: 'administration/ouvrir',
    title: 'territory.install.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./install/install').then((m) => m.Install),
  },
  {
    path: 'administration/importer',
    title: 'territory.import.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./import/import').then((m) => m.Import),
  },
  {
    path: 'agenda',
    title: 'agenda.title',
    canActivate: [withTexts('agenda')],
    loadComponent: () => import('./agenda/agenda').then((m) => m.Agenda),
  },
  {
    path: 'mentions-legales',
    title: 'territory.legal.title',
    canActivate: [withTexts('office-territory')],
    loadComponent: () => import('./legal/legal').then((m) => m.Legal),
  },
];

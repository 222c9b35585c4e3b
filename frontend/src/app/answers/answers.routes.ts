import type { Routes } from '@angular/router';

export const answerRoutes: Routes = [
  {
    path: 'reponses',
    title: 'answers.title',
    loadComponent: () => import('./awaited/awaited').then((m) => m.AwaitedAnswers),
  },
  {
    path: 'repondre',
    title: 'answers.write.title',
    loadComponent: () => import('./to-write/to-write').then((m) => m.AnswersToWriteScreen),
  },
];

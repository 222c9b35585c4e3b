import type { Routes } from '@angular/router';
import { withOfficeTexts } from '../language/with-office-texts';

export const answerRoutes: Routes = [
  {
    path: 'reponses',
    title: 'answers.title',
    loadComponent: () => import('./awaited/awaited').then((m) => m.AwaitedAnswers),
  },
  {
    path: 'repondre/corriger',
    title: 'answers.correct.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./correct-answer/correct-answer').then((m) => m.CorrectAnswerScreen),
  },
  {
    path: 'repondre',
    title: 'answers.write.title',
    canActivate: [withOfficeTexts],
    loadComponent: () => import('./to-write/to-write').then((m) => m.AnswersToWriteScreen),
  },
];

import { definePluginWeb, IconClipboardCheck, withStrings } from '@sreda/ui';

export default definePluginWeb({
  id: 'quiz',
  routes: {
    '/quiz/$activityId': () => import('./quiz-page.js'),
    '/quiz/$activityId/questions': () => import('./questions-page.js'),
    '/quiz/$activityId/preview': () => import('./preview-page.js'),
    '/quiz/$activityId/preview/result': () => import('./preview-page.js'),
    '/quiz/$activityId/paper': withStrings('paper', () => import('./paper-page.js')),
    '/quiz/$activityId/settings': () => import('./settings-page.js'),
    '/quiz/$activityId/grading': () => import('./grading-page.js'),
    '/quiz/$activityId/grading/$questionId': () => import('./grade-question-page.js'),
    '/quiz/$activityId/question-figures': () => import('./figures-page.js'),
    '/quiz/$activityId/regrade': () => import('./regrade-page.js'),
    '/quiz/$activityId/results': () => import('./results-page.js'),
    '/quiz/handed-in': () => import('./handed-in-page.js'),
    '/quiz/attempts/$attemptId': () => import('./attempt-page.js'),
    '/quiz/attempts/$attemptId/result': () => import('./result-page.js'),
  },
  activities: { quiz: { label: 'quiz.activity', icon: IconClipboardCheck, path: (id) => `/quiz/${id}` } },
  gradeSources: { 'quiz.attempt': (id) => `/quiz/attempts/${id}/result` },
  slots: [
    { slot: 'today.teacher', order: 10, component: () => import('./to-grade-slot.js') },
    { slot: 'today.head', order: 50, component: () => import('./handed-in-figures.js') },
  ],
});

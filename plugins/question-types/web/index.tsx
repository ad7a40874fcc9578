import { definePluginWeb } from '@sreda/ui';

export default definePluginWeb({
  id: 'question-types',
  questionTypes: {
    truefalse: () => import('./true-false.js'),
    multichoice: () => import('./multichoice.js'),
    shortanswer: () => import('./short-answer.js'),
    numerical: () => import('./numerical.js'),
    matching: () => import('./matching.js'),
    essay: () => import('./essay.js'),
    description: () => import('./description.js'),
  },
});

import { describeActivityType } from '@sreda/testing/activity-type';

describeActivityType('quiz', {
  type: 'quiz',
  settings: { instructions: 'Ответьте на вопросы.', attemptsAllowed: 2, timeLimitMinutes: 45 },
  change: { attemptsAllowed: null },
  wrong: { attemptsAllowed: 0 },
  tables: ['quiz.quiz'],
});

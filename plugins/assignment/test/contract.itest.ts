import { describeActivityType } from '@sreda/testing/activity-type';

describeActivityType('assignment', {
  type: 'assignment',
  settings: { instructions: '<p>Решите задачи.</p>', scale: 'points', maxPoints: 12, takesText: false },
  change: { takesText: true, cutOffAt: '2030-05-20T18:00:00Z' },
  wrong: { takesText: false, takesFiles: false },
  tables: ['assignment.assignment'],
});

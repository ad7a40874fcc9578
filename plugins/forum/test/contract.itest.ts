import { describeActivityType } from '@sreda/testing/activity-type';

describeActivityType('forum', {
  type: 'forum',
  settings: { introduction: '<p>Обсудим задачу.</p>', kind: 'question', postsNeeded: 2, grading: 'highest', maxPoints: 5 },
  change: { postsNeeded: null, kind: 'general' },
  wrong: { postsNeeded: 0 },
  tables: ['forum.forum'],
});

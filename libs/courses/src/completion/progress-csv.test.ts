import { describe, expect, it } from '@jest/globals';
import { progressCsv } from './progress-csv.js';

describe('the table of progress as a file', () => {
  const columns = [
    { id: 'a', type: 'quiz', name: 'Тест; "первый"', rule: 'submitted' as const },
    { id: 'b', type: 'quiz', name: '=1+1', rule: 'passed' as const },
  ];
  const items = [
    { personId: '1', name: 'Ёлкин Пётр', done: 1, cells: [{ activityId: 'a', state: 'complete' as const, at: null }] },
    { personId: '2', name: '@Иванов', done: 0, cells: [{ activityId: 'b', state: 'failed' as const, at: null }] },
  ];

  it('has a line a student, and runs nothing in a spreadsheet', () => {
    expect(progressCsv({ columns, items }, 'ru')).toBe(
      `\uFEFFУченик;Выполнено;"Тест; ""первый""";'=1+1\r\nЁлкин Пётр;1;выполнено;\r\n'@Иванов;0;;не зачтено\r\n`,
    );
  });
});

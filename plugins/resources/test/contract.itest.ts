import { describeActivityType } from '@sreda/testing/activity-type';

const text = '<p>Прочитайте до урока: \\(x^2\\).</p>';
const kinds = [
  { type: 'page', settings: { text }, change: { text: '' }, wrong: { text: 5 } },
  { type: 'file', settings: { text }, change: { fileIds: [] }, wrong: { fileIds: ['nonsense'] } },
  { type: 'folder', settings: { text }, change: { fileIds: [] }, wrong: { fileIds: 'all' } },
  { type: 'link', settings: { url: 'https://example.org/a' }, change: { text }, wrong: { url: 'javascript:alert(1)' } },
];
for (const kind of kinds) describeActivityType(kind.type, { ...kind, tables: ['resources.resource'] });

import { api, asProblem, type ExplainedTotal, Notice, TextField, useFormat, useProblem } from '@sreda/ui';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColumnName } from '../column-name.js';
import { readCell, type StateWords } from '../table/cell-text.js';
import { WhyTotal } from '../why-dialog.js';
import { bodyOf, type Item, type Tree } from './tree-edit.js';

/** 4 of 5, and as much of any points. */
const usual = ({ scale, max }: Item): number => (scale === 'mark' ? 4 : Math.round(max * 80) / 100);

/** A student who does not exist: what these grades would make under the set-up as it stands on the page. */
export function Example({ courseId, tree }: { courseId: string; tree: Tree }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columnName = useColumnName();
  const problemText = useProblem();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const words: StateWords = {
    absent: t('web.grades.state-absent'),
    passed: t('web.grades.state-passed'),
    failed: t('web.grades.state-failed'),
  };
  const items = tree.items.filter(({ scale }) => scale !== 'pass');
  const textOf = (item: Item): string => texts[item.id] ?? format.number(usual(item));
  const grades = items.flatMap((item) => {
    const typed = readCell(textOf(item), words);
    return typed ? [{ itemId: item.id, value: typed.value, state: typed.state }] : [];
  });
  const body = useDeferredValue({ ...bodyOf(tree), grades });
  const query = useQuery({
    queryKey: ['grade-example', courseId, body],
    queryFn: async (): Promise<ExplainedTotal[]> => {
      const { data } = await api.POST('/grades/courses/{courseId}/set-up/example', { params: { path: { courseId } }, body });
      return data?.items ?? [];
    },
    placeholderData: (before) => before,
    retry: false,
  });
  if (items.length === 0) return <p className="muted">{t('web.grades.table-no-items')}</p>;
  return (
    <div className="stack">
      <p className="muted">{t('web.gradebook.example-about')}</p>
      <div className="g-example">
        {items.map((item) => (
          <TextField
            key={item.id}
            label={
              item.scale === 'points' ? t('web.grades.column', { name: columnName(item), max: format.number(item.max) }) : columnName(item)
            }
            inputMode="decimal"
            value={textOf(item)}
            onChange={(text) => setTexts((before) => ({ ...before, [item.id]: text }))}
          />
        ))}
      </div>
      {query.error && <Notice kind="bad">{problemText(asProblem(query.error)).message}</Notice>}
      {query.data?.map((total) => (
        <section key={total.categoryId} aria-label={total.name ?? t('web.gradebook.total')}>
          <h3>{total.name ?? t('web.gradebook.total')}</h3>
          <WhyTotal total={total} />
        </section>
      ))}
    </div>
  );
}

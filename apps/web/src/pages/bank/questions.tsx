import {
  $api,
  type Category,
  DataTable,
  Dialog,
  EmptyState,
  MoreRows,
  paged,
  QueryView,
  type QuestionListItem,
  rowsOf,
  SelectField,
  Skeleton,
  Tag,
  TextField,
  usePlugins,
} from '@sreda/ui';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QuestionPreview } from './question-preview.js';
import { typeLabel } from './type-label.js';
import './bank.css';

/** Categories in the order of the tree, each with its depth. */
function outline(categories: readonly Category[], parentId: string | null = null, depth = 0): { category: Category; depth: number }[] {
  return categories
    .filter((c) => c.parentId === parentId)
    .flatMap((category) => [{ category, depth }, ...outline(categories, category.id, depth + 1)]);
}

/** Search, category and type narrow the list; what is chosen is seen beside it, or over it where there is no room beside. */
export function Questions({ bankId }: { bankId: string }) {
  const { t } = useTranslation();
  const [categoryId, setCategoryId] = useState('');
  const [type, setType] = useState('');
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const [chosen, setChosen] = useState<{ id: string; over: boolean } | null>(null);
  const beside = useRef<HTMLElement>(null);
  const types = usePlugins().flatMap((plugin) => Object.keys(plugin.questionTypes ?? {}));
  const categories = $api.useQuery('get', '/questions/banks/{bankId}/categories', { params: { path: { bankId } } });
  const questions = $api.useInfiniteQuery(
    'get',
    '/questions/banks/{bankId}/questions',
    {
      params: {
        path: { bankId },
        query: { limit: 100, ...(categoryId ? { categoryId } : {}), ...(type ? { type } : {}), ...(q ? { q } : {}) },
      },
    },
    paged,
  );
  const rows = rowsOf(questions);
  const narrowed = categoryId !== '' || type !== '' || q !== '';
  // Whether there is room beside the list is a matter of the layout, so the layout is asked.
  const choose = (id: string): void => setChosen({ id, over: beside.current?.offsetParent === null });
  return (
    <div className="stack">
      <div className="bank-filters">
        <TextField label={t('web.bank.search')} value={typed} onChange={setTyped} type="search" autoComplete="off" />
        <SelectField
          label={t('web.bank.category')}
          value={categoryId}
          onChange={setCategoryId}
          options={[
            { value: '', label: t('web.bank.all-categories') },
            ...outline(categories.data?.items ?? []).map(({ category, depth }) => ({
              value: category.id,
              label: `${'\u2003'.repeat(depth)}${category.name} (${category.questions})`,
            })),
          ]}
        />
        <SelectField
          label={t('web.bank.type')}
          value={type}
          onChange={setType}
          options={[{ value: '', label: t('web.bank.all-types') }, ...types.map((key) => ({ value: key, label: typeLabel(t, key) }))]}
        />
      </div>
      <QueryView
        query={questions}
        skeleton={<Skeleton shape="table" lines={8} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState title={t(narrowed ? 'web.bank.nothing-found' : 'web.bank.empty')}>
            {t(narrowed ? 'web.bank.nothing-found-why' : 'web.bank.empty-why')}
          </EmptyState>
        }
      >
        {() => (
          <div className="bank-split">
            <div className="stack">
              <DataTable<QuestionListItem>
                label={t('web.bank.title')}
                rows={rows}
                rowKey={(row) => row.id}
                columns={[
                  {
                    key: 'name',
                    label: t('web.bank.question'),
                    sort: (row) => row.name,
                    cell: (row) => (
                      <button
                        type="button"
                        className="bank-open"
                        aria-current={row.id === chosen?.id || undefined}
                        onClick={() => choose(row.id)}
                      >
                        {row.name}
                      </button>
                    ),
                  },
                  { key: 'type', label: t('web.bank.type'), sort: (row) => row.type, cell: (row) => <Tag>{typeLabel(t, row.type)}</Tag> },
                ]}
              />
              <div className="cluster">
                <span className="muted">{t('web.bank.shown', { count: rows.length })}</span>
                <MoreRows query={questions} />
              </div>
            </div>
            <aside ref={beside} className="bank-beside s-panel" aria-label={t('web.bank.preview')} aria-live="polite">
              {chosen && !chosen.over ? (
                <QuestionPreview key={chosen.id} questionId={chosen.id} />
              ) : (
                <p className="muted">{t('web.bank.choose')}</p>
              )}
            </aside>
          </div>
        )}
      </QueryView>
      <Dialog open={chosen?.over === true} onClose={() => setChosen(null)} title={t('web.bank.preview')}>
        {chosen && <QuestionPreview questionId={chosen.id} />}
      </Dialog>
    </div>
  );
}

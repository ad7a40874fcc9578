import {
  $api,
  Button,
  type Category,
  DataTable,
  Dialog,
  EmptyState,
  IconDatabase,
  IconUpload,
  Page,
  QueryView,
  type QuestionListItem,
  SelectField,
  Skeleton,
  Tag,
  TextField,
  paged,
  rowsOf,
  useParam,
} from '@sreda/ui';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportQuestions } from './import-questions.js';
import { QuestionPreview } from './question-preview.js';
import { typeLabel } from './type-label.js';
import './bank.css';

/** Categories in the order of the tree, each with its depth. */
function outline(categories: readonly Category[], parentId: string | null = null, depth = 0): { category: Category; depth: number }[] {
  return categories
    .filter((c) => c.parentId === parentId)
    .flatMap((category) => [{ category, depth }, ...outline(categories, category.id, depth + 1)]);
}

function Questions({ bankId, choose }: { bankId: string; choose: (id: string) => void }) {
  const { t } = useTranslation();
  const [categoryId, setCategoryId] = useState('');
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const categories = $api.useQuery('get', '/questions/banks/{bankId}/categories', { params: { path: { bankId } } });
  const questions = $api.useInfiniteQuery(
    'get',
    '/questions/banks/{bankId}/questions',
    { params: { path: { bankId }, query: { limit: 100, ...(categoryId ? { categoryId } : {}), ...(q ? { q } : {}) } } },
    paged,
  );
  const rows = rowsOf(questions);
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
      </div>
      <QueryView
        query={questions}
        skeleton={<Skeleton shape="table" lines={8} />}
        isEmpty={() => rows.length === 0}
        empty={<EmptyState title={t('web.bank.nothing-found')}>{t('web.bank.nothing-found-why')}</EmptyState>}
      >
        {() => (
          <>
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
                    <button type="button" className="bank-open" onClick={() => choose(row.id)}>
                      {row.name}
                    </button>
                  ),
                },
                { key: 'type', label: t('web.bank.type'), sort: (row) => row.type, cell: (row) => <Tag>{typeLabel(t, row.type)}</Tag> },
              ]}
            />
            <div className="cluster">
              <span className="muted">{t('web.bank.shown', { count: rows.length })}</span>
              {questions.hasNextPage && (
                <Button busy={questions.isFetchingNextPage} onClick={() => void questions.fetchNextPage()}>
                  {t('web.more-rows')}
                </Button>
              )}
            </div>
          </>
        )}
      </QueryView>
    </div>
  );
}

export default function BankPage() {
  const { t } = useTranslation();
  const courseId = useParam('courseId');
  const [importing, setImporting] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const course = $api.useQuery('get', '/courses/courses/{courseId}', { params: { path: { courseId } } });
  const banks = $api.useQuery('get', '/questions/banks', { params: { query: { courseId } } });
  const bank = banks.data?.items[0];
  const mayEdit = course.data?.my.capabilities.includes('questions:edit') ?? false;
  return (
    <Page
      title={t('web.bank.title')}
      crumbs={[
        { to: '/courses', label: t('web.nav.courses') },
        { to: `/courses/${courseId}`, label: course.data?.name ?? '…' },
      ]}
      actions={
        bank &&
        mayEdit && (
          <Button kind="primary" icon={IconUpload} onClick={() => setImporting(true)}>
            {t('web.bank.import')}
          </Button>
        )
      }
    >
      <QueryView
        query={banks}
        isEmpty={(data) => data.items.length === 0}
        empty={
          <EmptyState icon={IconDatabase} title={t('web.bank.none')}>
            {t('web.bank.none-why')}
          </EmptyState>
        }
      >
        {() => bank && <Questions bankId={bank.id} choose={setOpen} />}
      </QueryView>
      <Dialog open={importing} onClose={() => setImporting(false)} title={t('web.bank.import')}>
        {bank && <ImportQuestions bankId={bank.id} />}
      </Dialog>
      <Dialog open={open !== null} onClose={() => setOpen(null)} title={t('web.bank.preview')}>
        {open && <QuestionPreview questionId={open} />}
      </Dialog>
    </Page>
  );
}

import {
  $api,
  Button,
  ButtonLink,
  Dialog,
  EmptyState,
  IconDatabase,
  IconDownload,
  IconPlus,
  IconUpload,
  Page,
  QueryView,
  SelectField,
  useCourse,
  useParam,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchText } from '../use-search-text.js';
import { CourseTabs } from '../courses/course-tabs.js';
import { CategoryTree } from './category-tree.js';
import { ExportQuestions } from './export-questions.js';
import { ImportQuestions } from './import-questions.js';
import { Questions } from './questions.js';
import './bank.css';

/** Banks that a course may take questions from: tree of categories, list, preview. */
export default function BankPage() {
  const { t } = useTranslation();
  const courseId = useParam('courseId');
  const [opened, setOpened] = useState<'import' | 'export' | null>(null);
  const [chosen, setChosen] = useState<string | null>(useSearchText('bank') ?? null);
  /** '': the whole bank. */
  const [categoryId, setCategoryId] = useState(useSearchText('category') ?? '');
  const { course, crumbs, may } = useCourse(courseId);
  const banks = $api.useQuery('get', '/questions/banks', { params: { query: { courseId } } });
  const all = banks.data?.items ?? [];
  const bank = all.find(({ id }) => id === chosen) ?? all[0];
  const mayEdit = may('questions:edit');
  const close = (): void => setOpened(null);
  return (
    <Page
      title={t('web.bank.title')}
      width="full"
      crumbs={crumbs}
      actions={
        bank && (
          <>
            {mayEdit && (
              <>
                <ButtonLink
                  kind="primary"
                  icon={IconPlus}
                  to={`/courses/${courseId}/bank/new`}
                  search={{ bank: bank.id, category: categoryId }}
                >
                  {t('web.question.new')}
                </ButtonLink>
                <Button icon={IconUpload} onClick={() => setOpened('import')}>
                  {t('web.bank.import')}
                </Button>
              </>
            )}
            <Button icon={IconDownload} onClick={() => setOpened('export')}>
              {t('web.bank.export')}
            </Button>
          </>
        )
      }
    >
      <CourseTabs course={course} />
      <QueryView
        query={banks}
        isEmpty={(data) => data.items.length === 0}
        empty={
          <EmptyState icon={IconDatabase} title={t('web.bank.none')}>
            {t('web.bank.none-why')}
          </EmptyState>
        }
      >
        {({ items }) =>
          bank && (
            <div className="bank">
              <div className="stack">
                {items.length > 1 && (
                  <SelectField
                    label={t('web.bank.which')}
                    value={bank.id}
                    onChange={(id) => {
                      setChosen(id);
                      setCategoryId('');
                    }}
                    options={items.map(({ id, ownerKind, questions }) => ({
                      value: id,
                      label: t(`web.bank.of-${ownerKind}`, { questions }),
                    }))}
                  />
                )}
                <CategoryTree key={bank.id} bankId={bank.id} mayEdit={mayEdit} chosen={categoryId} onChoose={setCategoryId} />
              </div>
              <Questions
                key={`${bank.id} ${categoryId}`}
                courseId={courseId}
                bankId={bank.id}
                banks={items}
                categoryId={categoryId}
                mayEdit={mayEdit}
              />
            </div>
          )
        }
      </QueryView>
      <Dialog open={opened === 'import'} onClose={close} title={t('web.bank.import')}>
        {bank && <ImportQuestions bankId={bank.id} />}
      </Dialog>
      <Dialog open={opened === 'export'} onClose={close} title={t('web.bank.export')}>
        {bank && <ExportQuestions bankId={bank.id} categoryId={categoryId} />}
      </Dialog>
    </Page>
  );
}

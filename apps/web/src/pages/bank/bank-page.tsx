import { $api, Button, Dialog, EmptyState, IconDatabase, IconUpload, Page, QueryView, useParam } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CourseTabs } from '../courses/course-tabs.js';
import { ImportQuestions } from './import-questions.js';
import { Questions } from './questions.js';

export default function BankPage() {
  const { t } = useTranslation();
  const courseId = useParam('courseId');
  const [importing, setImporting] = useState(false);
  const course = $api.useQuery('get', '/courses/courses/{courseId}', { params: { path: { courseId } } });
  const banks = $api.useQuery('get', '/questions/banks', { params: { query: { courseId } } });
  const bank = banks.data?.items[0];
  const mayEdit = course.data?.my.capabilities.includes('questions:edit') ?? false;
  return (
    <Page
      title={t('web.bank.title')}
      width="full"
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
      <CourseTabs course={course.data} />
      <QueryView
        query={banks}
        isEmpty={(data) => data.items.length === 0}
        empty={
          <EmptyState icon={IconDatabase} title={t('web.bank.none')}>
            {t('web.bank.none-why')}
          </EmptyState>
        }
      >
        {() => bank && <Questions bankId={bank.id} />}
      </QueryView>
      <Dialog open={importing} onClose={() => setImporting(false)} title={t('web.bank.import')}>
        {bank && <ImportQuestions bankId={bank.id} />}
      </Dialog>
    </Page>
  );
}

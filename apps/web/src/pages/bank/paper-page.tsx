import { $api, EmptyState, IconDatabase, Page, PrintPapers, useParam, usePaperSettings } from '@sreda/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MOST_ON_PAPER } from './paper-limit.js';

/** Chosen questions of a bank for paper; the address names them, so that the same sheets can be printed again. */
export default function BankPaperPage() {
  const { t } = useTranslation();
  const courseId = useParam('courseId');
  const { bank = '', questions = '' }: { bank?: string; questions?: string } = useSearch({ strict: false });
  const [settings, change] = usePaperSettings();
  const course = $api.useQuery('get', '/courses/courses/{courseId}', { params: { path: { courseId } } });
  const questionIds = questions.split(',').filter(Boolean).slice(0, MOST_ON_PAPER);
  const papers = useQuery({
    ...$api.queryOptions('post', '/questions/banks/{bankId}/papers', {
      params: { path: { bankId: bank } },
      body: { ...settings, questionIds },
    }),
    enabled: questionIds.length > 0,
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={t('ui.paper.page')}
      crumbs={[
        { to: `/courses/${courseId}`, label: course.data?.name ?? '…' },
        { to: `/courses/${courseId}/bank`, label: t('web.bank.title') },
      ]}
    >
      {questionIds.length === 0 ? (
        <EmptyState icon={IconDatabase} title={t('web.bank.print-none')}>
          {t('web.bank.print-none-why')}
        </EmptyState>
      ) : (
        <PrintPapers title={course.data?.name ?? ''} settings={settings} onChange={change} query={papers} />
      )}
    </Page>
  );
}

import { $api, ButtonLink, EmptyState, IconFolder, Page, QueryView, Skeleton, useParam } from '@sreda/ui';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** A category, for who knows only its id: leads to the bank of its course. */
export default function CategoryPage() {
  const { t } = useTranslation();
  const categoryId = useParam('categoryId');
  const query = $api.useQuery('get', '/questions/categories/{categoryId}', { params: { path: { categoryId } } });
  return (
    <Page title={query.data?.name ?? ''} width="reading">
      <QueryView query={query} skeleton={<Skeleton lines={4} />}>
        {({ courseId, bankId }) =>
          courseId === null ? (
            <EmptyState
              icon={IconFolder}
              title={t('web.bank.of-no-course')}
              action={<ButtonLink to="/courses">{t('ui.courses')}</ButtonLink>}
            >
              {t('web.bank.of-no-course-why')}
            </EmptyState>
          ) : (
            <Navigate replace to={`/courses/${courseId}/bank`} search={{ bank: bankId, category: categoryId }} />
          )
        }
      </QueryView>
    </Page>
  );
}

import { $api, Figure, QueryView, Skeleton, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** How many courses the classes have, and how many are in the making. */
export function CourseFigures({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = $api.useQuery('get', '/courses/organisations/{organisationId}/figures', { params: { path: { organisationId } } });
  return (
    <QueryView query={query} skeleton={<Skeleton lines={3} />}>
      {({ published, draft }) => (
        <Figure
          to="/courses"
          value={format.number(published)}
          label={t('web.today.courses', { count: published })}
          detail={t('web.today.draft-courses', { count: draft })}
        />
      )}
    </QueryView>
  );
}

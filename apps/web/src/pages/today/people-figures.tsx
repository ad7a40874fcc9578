import { $api, Figure, QueryView, Skeleton, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** How many learn here, in how many classes. */
export function PeopleFigures({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = $api.useQuery('get', '/identity/organisations/{organisationId}/classes', { params: { path: { organisationId } } });
  return (
    <QueryView query={query} skeleton={<Skeleton lines={3} />}>
      {({ items }) => {
        const students = items.reduce((sum, { students: inClass }) => sum + inClass, 0);
        return (
          <Figure
            to="/admin/classes"
            value={format.number(students)}
            label={t('web.today.students', { count: students })}
            detail={t('web.today.in-classes', { count: items.length })}
          />
        );
      }}
    </QueryView>
  );
}

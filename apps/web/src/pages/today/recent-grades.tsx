import { $api, ButtonLink, QueryView, Section, Skeleton } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { GradeRows } from '../grades/grade-rows.js';

const SHOWN = 5;

/** What came in the last two weeks, the latest first, each with its why. */
export function RecentGrades({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const query = $api.useQuery('get', '/grades/persons/{personId}/recent', { params: { path: { personId }, query: { limit: SHOWN } } });
  return (
    <Section title={t('web.today.new-grades')}>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={2} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className="muted">{t('web.today.no-new-grades')}</p>}
      >
        {({ items, next }) => (
          <>
            <GradeRows grades={items} personId={personId} />
            {next !== null && (
              <div>
                <ButtonLink to="/grades">{t('web.today.all-grades')}</ButtonLink>
              </div>
            )}
          </>
        )}
      </QueryView>
    </Section>
  );
}

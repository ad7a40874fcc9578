import { $api, Figure, QueryView, Skeleton, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { WAIT_DAYS } from './wait-days.js';

/** How much homework was due in the school this week, how much of it came in time, and what has been waiting for its teachers for long. */
export default function SchoolHomeworkFigures({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = $api.useQuery('get', '/assignment/organisations/{organisationId}/homework', {
    params: { path: { organisationId }, query: { limit: 1, waitDays: WAIT_DAYS } },
  });
  const share = ({ inTime, expected }: { inTime: number; expected: number }) => (expected === 0 ? null : format.percent(inTime / expected));
  return (
    <QueryView query={query} skeleton={<Skeleton lines={3} />}>
      {({ counts, before, waiting }) => {
        const more = counts.given - before.given;
        const earlier = share(before);
        return (
          <>
            <Figure
              to="/assignment/homework?by=assignment"
              value={format.number(counts.given)}
              label={t('assignment.homework-given', { count: counts.given })}
              detail={
                more === 0
                  ? t('assignment.trend-same')
                  : t(more > 0 ? 'assignment.trend-more' : 'assignment.trend-less', { count: Math.abs(more) })
              }
            />
            <Figure
              to="/assignment/homework"
              value={share(counts) ?? '—'}
              label={t('assignment.homework-in-time')}
              detail={[
                counts.expected === 0 ? t('assignment.homework-none-due') : t('assignment.homework-in-time-of', { ...counts }),
                ...(earlier === null ? [] : [t('assignment.homework-earlier', { share: earlier })]),
              ].join(', ')}
            />
            <Figure
              to="/assignment/homework"
              value={format.number(waiting)}
              label={t('assignment.homework-waiting', { count: waiting })}
              detail={t('assignment.homework-longer', { days: t('assignment.homework-days', { count: WAIT_DAYS }) })}
            />
          </>
        );
      }}
    </QueryView>
  );
}

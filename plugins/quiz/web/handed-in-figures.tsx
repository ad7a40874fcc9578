import { $api, Figure, QueryView, Skeleton, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** What the school handed in this week beside the week before, and what waits for its teachers. */
export default function HandedInFigures({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = $api.useQuery('get', '/quiz/organisations/{organisationId}/handed-in', {
    params: { path: { organisationId }, query: { limit: 1 } },
  });
  return (
    <QueryView query={query} skeleton={<Skeleton lines={3} />}>
      {({ figures: { handedIn, handedInBefore, waiting } }) => {
        const more = handedIn - handedInBefore;
        return (
          <>
            <Figure
              to="/quiz/handed-in"
              value={format.number(handedIn)}
              label={t('quiz.handed-in-week', { count: handedIn })}
              detail={more === 0 ? t('quiz.trend-same') : t(more > 0 ? 'quiz.trend-more' : 'quiz.trend-less', { count: Math.abs(more) })}
            />
            <Figure to="/quiz/handed-in" value={format.number(waiting)} label={t('quiz.works-wait', { count: waiting })} />
          </>
        );
      }}
    </QueryView>
  );
}

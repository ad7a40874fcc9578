import {
  $api,
  Badge,
  IconCircleCheck,
  IconClock,
  IconPencil,
  MoreRows,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Section,
  Skeleton,
  useFormat,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** Homework that waits for this teacher, the longest wait first; a tap opens the first work. */
export default function ToGradeSlot() {
  const { t } = useTranslation();
  const format = useFormat();
  const query = $api.useInfiniteQuery('get', '/assignment/to-grade', { params: { query: { limit: 20 } } }, paged);
  const assignments = rowsOf(query);
  return (
    <Section title={t('assignment.to-grade')}>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={2} />}
        isEmpty={() => assignments.length === 0}
        empty={
          <p>
            <Badge kind="good" icon={IconCircleCheck}>
              {t('assignment.all-graded')}
            </Badge>
          </p>
        }
      >
        {() => (
          <>
            <RowList>
              {assignments.map(({ activityId, name, courseName, waiting, since }) => (
                <Row
                  key={activityId}
                  to={`/assignment/${activityId}/marking`}
                  icon={IconPencil}
                  title={name}
                  detail={[courseName, t('assignment.waits-since', { when: format.moment(since) })].join(' · ')}
                  end={<Badge icon={IconClock}>{t('assignment.works', { count: waiting })}</Badge>}
                />
              ))}
            </RowList>
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
    </Section>
  );
}

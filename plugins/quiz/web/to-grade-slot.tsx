import {
  $api,
  Badge,
  IconCircleCheck,
  IconClipboardCheck,
  IconClock,
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

/** What waits for this teacher, by test, the longest wait first; a tap opens the queue. */
export default function ToGradeSlot() {
  const { t } = useTranslation();
  const format = useFormat();
  const query = $api.useInfiniteQuery('get', '/quiz/to-grade', { params: { query: { limit: 20 } } }, paged);
  const tests = rowsOf(query);
  return (
    <Section title={t('quiz.to-grade')}>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={2} />}
        isEmpty={() => tests.length === 0}
        empty={
          <p>
            <Badge kind="good" icon={IconCircleCheck}>
              {t('quiz.all-graded')}
            </Badge>
          </p>
        }
      >
        {() => (
          <>
            <RowList>
              {tests.map((test) => (
                <Row
                  key={test.activityId}
                  to={`/quiz/${test.activityId}/grading`}
                  icon={IconClipboardCheck}
                  title={test.name}
                  detail={[test.courseName, t('quiz.waits-since', { when: format.moment(test.since) })].join(' · ')}
                  end={<Badge icon={IconClock}>{t('quiz.works', { count: test.waiting })}</Badge>}
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

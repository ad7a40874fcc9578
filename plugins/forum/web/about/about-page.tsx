import {
  $api,
  Badge,
  EmptyState,
  IconCircleCheck,
  IconMessageCircle,
  IconPencil,
  MoreRows,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Section,
  Skeleton,
  useActivityRenderers,
  useCourse,
  useParam,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** Topics about an activity, and where one begins another. */
export default function AboutPage() {
  const { t } = useTranslation();
  const activityId = useParam('activityId');
  const query = $api.useInfiniteQuery(
    'get',
    '/forum/about/{activityId}',
    { params: { path: { activityId }, query: { limit: 30 } } },
    paged,
  );
  const [page] = query.data?.pages ?? [];
  const { crumbs } = useCourse(page?.activity.courseId);
  const renderers = useActivityRenderers();
  const path = page && renderers.get(page.activity.type)?.path(activityId);
  const rows = rowsOf(query);
  const forums = page?.forums ?? [];
  return (
    <Page
      title={page ? t('forum.about-title', { name: page.activity.name }) : ''}
      crumbs={[...crumbs, ...(page && path ? [{ to: path, label: page.activity.name }] : [])]}
      width="reading"
    >
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconMessageCircle} title={t('forum.about-none')}>
            {t(forums.length > 0 ? 'forum.about-none-begin' : 'forum.about-none-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <RowList label={t('forum.about-topics')}>
              {rows.map(({ id, title, of, isAnswered }) => (
                <Row
                  key={id}
                  to={`/forum/topics/${id}`}
                  title={title}
                  detail={of}
                  end={
                    isAnswered && (
                      <Badge kind="good" icon={IconCircleCheck}>
                        {t('forum.answered')}
                      </Badge>
                    )
                  }
                />
              ))}
            </RowList>
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
      {forums.length > 0 && (
        <Section title={t('forum.about-forums')}>
          <RowList label={t('forum.about-forums')}>
            {forums.map(({ id, name }) => (
              <Row key={id} icon={IconPencil} to={`/forum/${id}/new`} search={{ about: activityId }} title={name} />
            ))}
          </RowList>
        </Section>
      )}
    </Page>
  );
}

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
  useCourse,
  useParam,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { type Target, targetText, useTargetPath } from './target.js';

/** Topics about an activity or a question, and where one begins another. */
export default function AboutPage() {
  const { t } = useTranslation();
  const target: Target = { kind: useParam('kind'), id: useParam('id') };
  const query = $api.useInfiniteQuery('get', '/forum/about/{kind}/{id}', { params: { path: target, query: { limit: 30 } } }, paged);
  const [page] = query.data?.pages ?? [];
  const about = page?.about;
  const { crumbs } = useCourse(about?.courseId ?? undefined);
  const pathOf = useTargetPath();
  const path = about && pathOf(about);
  const rows = rowsOf(query);
  const boards = page?.boards ?? [];
  return (
    <Page
      title={about ? t('forum.about-title', { name: about.name }) : ''}
      crumbs={[...crumbs, ...(about && path ? [{ to: path, label: about.name }] : [])]}
      width="reading"
    >
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconMessageCircle} title={t('forum.about-none')}>
            {t(boards.length > 0 ? 'forum.about-none-begin' : 'forum.about-none-why')}
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
      {boards.length > 0 && (
        <Section title={t('forum.about-boards')}>
          <RowList label={t('forum.about-boards')}>
            {boards.map(({ kind, id, name, subject }) => (
              <Row
                key={id}
                icon={IconPencil}
                to={`/forum/${kind === 'network' ? `network/${id}` : id}/new`}
                search={{ about: targetText(target) }}
                title={name}
                detail={subject === null ? undefined : t('forum.about-section', { subject })}
              />
            ))}
          </RowList>
        </Section>
      )}
    </Page>
  );
}

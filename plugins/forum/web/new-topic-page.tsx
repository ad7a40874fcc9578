import { EmptyState, type Forum, Page, QueryView, Skeleton } from '@sreda/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NewTopic } from './new-topic.js';
import { useForum } from './use-forum.js';

const kindsFor = ({ kind, mayModerate }: Forum) => [
  kind === 'question' ? ('question' as const) : ('discussion' as const),
  ...(mayModerate ? [kind === 'question' ? ('discussion' as const) : ('question' as const), 'announcement' as const] : []),
];

export default function NewTopicPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { about = '' }: { about?: string } = useSearch({ strict: false });
  const { activityId, forum: query, crumbsBelow } = useForum();
  return (
    <Page title={t(query.data?.kind === 'question' ? 'forum.new-question' : 'forum.new-topic')} crumbs={crumbsBelow} width="reading">
      <QueryView query={query} skeleton={<Skeleton lines={8} />}>
        {(forum) =>
          forum.mayWrite && forum.kind !== 'group' ? (
            <NewTopic
              boardId={activityId}
              kinds={kindsFor(forum)}
              courseId={forum.courseId}
              about={about}
              onMade={(topicId) => navigate({ to: `/forum/topics/${topicId}` })}
            />
          ) : (
            <EmptyState title={t('forum.not-writing')}>{t('forum.not-writing-why')}</EmptyState>
          )
        }
      </QueryView>
    </Page>
  );
}

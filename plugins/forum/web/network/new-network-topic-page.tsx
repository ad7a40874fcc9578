import { Page, QueryView, Skeleton } from '@sreda/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NewTopic } from '../new-topic.js';
import { useSection } from './use-section.js';

const KINDS = ['discussion', 'question'] as const;

/** A topic of a section; announcements are the moderators'. */
export default function NewNetworkTopicPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { about = '' }: { about?: string } = useSearch({ strict: false });
  const { query, sectionId, crumbsBelow } = useSection();
  return (
    <Page title={t('forum.new-topic')} crumbs={crumbsBelow} width="reading">
      <QueryView query={query} skeleton={<Skeleton lines={8} />}>
        {({ mayModerate }) => (
          <NewTopic
            boardId={sectionId}
            kinds={mayModerate ? [...KINDS, 'announcement'] : KINDS}
            courseId={null}
            about={about}
            onMade={(topicId) => navigate({ to: `/forum/topics/${topicId}` })}
          />
        )}
      </QueryView>
    </Page>
  );
}

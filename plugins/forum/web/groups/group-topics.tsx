import {
  ButtonLink,
  EmptyState,
  type Forum,
  type ForumGroup,
  IconPencil,
  IconUsers,
  QueryView,
  Row,
  RowList,
  Section,
  Skeleton,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Topics } from '../topic-list.js';
import { useGroups } from './use-groups.js';

/** The topics of the groups that one sees, and how those begin in which nobody has written yet. */
export function GroupTopics({ forum }: { forum: Forum }) {
  const { t } = useTranslation();
  const groups = useGroups(forum.id);
  return (
    <QueryView query={groups} skeleton={<Skeleton shape="rows" />}>
      {({ items }) => {
        const silent = items.filter(({ topicId }) => topicId === null);
        return (
          <>
            {items.length === 0 && forum.mayManage && (
              <EmptyState
                icon={IconUsers}
                title={t('forum.groups-none')}
                action={<ButtonLink to={`/courses/${forum.courseId}/groups`}>{t('forum.groups-open')}</ButtonLink>}
              >
                {t('forum.groups-none-why')}
              </EmptyState>
            )}
            {silent.length > 0 && <Silent forum={forum} groups={silent} />}
            {/* Topics of groups that are gone are the moderators'. */}
            {(silent.length < items.length || (forum.mayModerate && items.length > 0)) && <Topics boardId={forum.id} newPath={undefined} />}
          </>
        );
      }}
    </QueryView>
  );
}

function Silent({ forum: { id, mayWrite }, groups }: { forum: Forum; groups: readonly ForumGroup[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('forum.groups-silent')}>
      <RowList label={t('forum.groups-silent')}>
        {groups.map((group) => (
          <Row
            key={group.id}
            icon={mayWrite ? IconPencil : IconUsers}
            to={mayWrite ? `/forum/${id}/groups/${group.id}` : undefined}
            title={mayWrite ? t('forum.group-begin', { name: group.name }) : group.name}
          />
        ))}
      </RowList>
    </Section>
  );
}

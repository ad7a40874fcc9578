import { api, EmptyState, IconUsers, Page, QueryView, Skeleton, useParam } from '@sreda/ui';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Composer } from '../composer.js';
import { useForum } from '../use-forum.js';
import { useReply } from '../use-reply.js';
import { useGroups } from './use-groups.js';
import '../forum.css';

/** Where the topic of a group begins: with what somebody of it writes first. */
export default function GroupTalkPage() {
  const { t } = useTranslation();
  const { activityId, crumbsBelow } = useForum();
  const groupId = useParam('groupId');
  const groups = useGroups(activityId);
  const group = groups.data?.items.find(({ id }) => id === groupId);
  if (group?.topicId) return <Navigate to={`/forum/topics/${group.topicId}`} replace />;
  return (
    <Page title={group?.name ?? ''} crumbs={crumbsBelow} width="reading">
      <QueryView query={groups} skeleton={<Skeleton lines={8} />}>
        {() =>
          group ? (
            <Begin boardId={activityId} groupId={groupId} />
          ) : (
            <EmptyState icon={IconUsers} title={t('forum.group-gone')}>
              {t('forum.group-gone-why')}
            </EmptyState>
          )
        }
      </QueryView>
    </Page>
  );
}

/** When it is sent the group has its topic, and the page leads there. */
function Begin({ boardId, groupId }: { boardId: string; groupId: string }) {
  const { t } = useTranslation();
  const path = { boardId, groupId };
  const reply = useReply(
    `${boardId}.${groupId}`,
    async ({ text, fileIds, sendId }) =>
      (await api.POST('/forum/boards/{boardId}/groups/{groupId}/posts', { params: { path }, body: { text, fileIds, sendId } })).data
        ?.postId,
  );
  return (
    <>
      <p>{t('forum.group-hint')}</p>
      <Composer boardId={boardId} reply={reply} begin={t('forum.group-write')} />
    </>
  );
}

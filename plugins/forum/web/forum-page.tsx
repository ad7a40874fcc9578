import {
  api,
  ApiProblem,
  Button,
  ButtonLink,
  type Forum,
  IconBell,
  IconBellOff,
  IconCircleCheck,
  IconCircleDashed,
  IconPencil,
  Notice,
  Page,
  QueryView,
  RichText,
  Skeleton,
  Tabs,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { GroupTopics } from './groups/group-topics.js';
import { Topics } from './topic-list.js';
import { useAct } from './use-act.js';
import { useForum } from './use-forum.js';
import './forum.css';

/** What it is about, what is asked of the reader, and the topics. */
export default function ForumPage() {
  const { t } = useTranslation();
  const { activityId, path, forum: query, crumbs, tabs } = useForum();
  const forum = query.data;
  const newPath = forum?.mayWrite && forum.kind !== 'group' ? `${path}/new` : undefined;
  return (
    <Page
      title={forum?.name ?? ''}
      crumbs={crumbs}
      width="reading"
      actions={
        forum && (
          <>
            {newPath && (
              <ButtonLink kind="primary" icon={IconPencil} to={newPath}>
                {t(forum.kind === 'question' ? 'forum.ask' : 'forum.new-topic')}
              </ButtonLink>
            )}
            <Follow forum={forum} />
          </>
        )
      }
    >
      {tabs.length > 0 && <Tabs label={t('forum.activity')} items={tabs} />}
      <QueryView query={query} skeleton={<Skeleton shape="rows" />}>
        {(loaded) => (
          <>
            <About forum={loaded} />
            {loaded.kind === 'group' ? <GroupTopics forum={loaded} /> : <Topics boardId={activityId} newPath={newPath} />}
            <p>
              <Link to="/forum/subscriptions">{t('forum.followed')}</Link>
            </p>
          </>
        )}
      </QueryView>
    </Page>
  );
}

function About({
  forum: { kind, introductionView, postsNeeded, myPosts, mayWrite, mayModerate, refusal, opensAt, closesAt },
}: {
  forum: Forum;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblem();
  const now = Date.now();
  const dates = [
    ...(opensAt && Date.parse(opensAt) > now ? [t('forum.opens', { when: format.moment(opensAt) })] : []),
    ...(closesAt ? [t(Date.parse(closesAt) > now ? 'forum.closes' : 'forum.closed', { when: format.moment(closesAt) })] : []),
  ];
  const missing = Math.max(0, (postsNeeded ?? 0) - myPosts);
  return (
    <>
      {introductionView && <RichText value={{ text: introductionView, format: 'html' }} />}
      {dates.length > 0 && <p className="muted">{dates.join('. ')}</p>}
      {refusal !== null && <Notice>{problemText(new ApiProblem({ status: 409, code: refusal })).message}</Notice>}
      {kind === 'question' && !mayModerate && <Notice>{t('forum.question-hint')}</Notice>}
      {kind === 'group' && <Notice>{t('forum.group-hint')}</Notice>}
      {mayWrite && postsNeeded !== null && !mayModerate && (
        <p className="cluster">
          {missing === 0 ? <IconCircleCheck size="1.25rem" aria-hidden /> : <IconCircleDashed size="1.25rem" aria-hidden />}
          {missing === 0 ? t('forum.written-enough', { count: myPosts }) : t('forum.written', { count: missing })}
        </p>
      )}
    </>
  );
}

function Follow({ forum: { id, subscribed } }: { forum: Forum }) {
  const { t } = useTranslation();
  const act = useAct();
  return (
    <Button
      icon={subscribed ? IconBellOff : IconBell}
      onClick={() =>
        act(
          () => api.PUT('/forum/boards/{boardId}/subscription', { params: { path: { boardId: id } }, body: { on: !subscribed } }),
          t(subscribed ? 'forum.unsubscribed-toast' : 'forum.subscribed-toast'),
        )
      }
    >
      {t(subscribed ? 'forum.unsubscribe' : 'forum.subscribe')}
    </Button>
  );
}

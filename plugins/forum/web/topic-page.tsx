import {
  api,
  Badge,
  Button,
  EmptyState,
  type ForumTopic,
  IconArrowDown,
  IconCircleCheck,
  IconLock,
  IconMessageCircle,
  IconPin,
  MoreRows,
  Notice,
  Page,
  QueryView,
  Section,
  Skeleton,
  usePendingRemovals,
  useParam,
} from '@sreda/ui';
import { Navigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TopicAbout } from './about/topic-about.js';
import { Composer } from './composer.js';
import { useGoToPlace, useMerged } from './moving/use-moved.js';
import { PostView } from './post-view.js';
import { RelatedTopics } from './related-topics.js';
import { TopicTags } from './tags/topic-tags.js';
import { TopicMenu } from './topic-menu.js';
import { useBoardCrumbs } from './use-board-crumbs.js';
import { useGoTo } from './use-go-to.js';
import { useReading } from './use-reading.js';
import { useReply } from './use-reply.js';
import { useReplies, useTopic } from './use-topic.js';
import './forum.css';

/** The question and its accepted answer, then the replies in the order of time, and where one writes on. */
export default function TopicPage() {
  const { t } = useTranslation();
  const topicId = useParam('topicId');
  const query = useTopic(topicId);
  const topic = query.data;
  const crumbs = useBoardCrumbs(topic);
  const mergedInto = useMerged(topicId, query.error);
  if (mergedInto) return <Navigate to={`/forum/topics/${mergedInto}`} replace />;
  return (
    <Page
      title={topic ? topic.title || t('forum.hidden-topic') : ''}
      crumbs={crumbs}
      width="reading"
      actions={topic && <TopicMenu topic={topic} />}
      subtitle={topic && (topic.pinned || topic.locked || topic.isAnswered) && <Marks topic={topic} />}
    >
      <QueryView query={query} skeleton={<Skeleton lines={8} />}>
        {(loaded) => <Talk key={loaded.id} topic={loaded} broughtAt={query.dataUpdatedAt} />}
      </QueryView>
    </Page>
  );
}

function Marks({ topic: { pinned, locked, isAnswered } }: { topic: ForumTopic }) {
  const { t } = useTranslation();
  return (
    <span className="cluster">
      {pinned && <Badge icon={IconPin}>{t('forum.pinned')}</Badge>}
      {locked && <Badge icon={IconLock}>{t('forum.locked-long')}</Badge>}
      {isAnswered && (
        <Badge kind="good" icon={IconCircleCheck}>
          {t('forum.answered')}
        </Badge>
      )}
    </span>
  );
}

function Talk({ topic, broughtAt }: { topic: ForumTopic; broughtAt: number }) {
  const { t } = useTranslation();
  const { post: wanted }: { post?: string } = useSearch({ strict: false });
  const removed = usePendingRemovals();
  /** Up to where one had read when the page was opened: the line stays where it is while one reads on. */
  const [readBefore] = useState(topic.lastReadId);
  const { replies, posts: all } = useReplies(topic, broughtAt);
  const posts = all.filter(({ id }) => !removed.has(id));
  const furthest = useReading(topic.id, readBefore, [topic.first.id, ...posts.map(({ id }) => id)]);
  const goTo = useGoTo(replies, wanted, useGoToPlace(topic.id));
  const reply = useReply(
    topic.id,
    async (body) => (await api.POST('/forum/topics/{topicId}/posts', { params: { path: { topicId: topic.id } }, body })).data?.id,
    goTo,
  );
  const isNews = ({ id, isOwn }: { id: string; isOwn: boolean }): boolean => readBefore !== null && !isOwn && id > readBefore;
  const news = posts.filter(isNews);
  const firstUnseen = news.find(({ id }) => id > furthest);
  const acts = { onGoTo: goTo, onAnswer: topic.mayReply ? reply.answer : undefined };
  return (
    <>
      {(topic.about || topic.tags.length > 0) && (
        <div className="stack-tight">
          <TopicAbout topic={topic} />
          <TopicTags topic={topic} />
        </div>
      )}
      <PostView topic={topic} post={topic.first} acts={acts} />
      {topic.answer && (
        <Section title={t('forum.accepted')}>
          <div className="forum-accepted">
            <PostView topic={topic} post={topic.answer} acts={acts} isCopy />
          </div>
        </Section>
      )}
      <Section title={t('forum.replies-title')}>
        {topic.waits && <Notice>{t('forum.waits')}</Notice>}
        <QueryView query={replies} skeleton={<Skeleton lines={6} />}>
          {() =>
            posts.length === 0 ? (
              !topic.waits && (
                <EmptyState icon={IconMessageCircle} title={t('forum.no-replies')}>
                  {topic.mayReply && t('forum.no-replies-begin')}
                </EmptyState>
              )
            ) : (
              <>
                <ol className="forum-posts">
                  {posts.map((post) => (
                    <li key={post.id}>
                      {post === news[0] && <NewLine />}
                      <PostView topic={topic} post={post} isNew={isNews(post)} acts={acts} />
                    </li>
                  ))}
                </ol>
                <MoreRows query={replies} label={t('forum.more-replies')} />
              </>
            )
          }
        </QueryView>
        <div className="forum-to-new" role="status">
          {firstUnseen && (
            <Button icon={IconArrowDown} onClick={() => goTo(firstUnseen.id)}>
              {t('forum.to-new')}
            </Button>
          )}
        </div>
      </Section>
      {topic.mayReply ? (
        <Composer boardId={topic.boardId} reply={reply} onGoTo={goTo} />
      ) : (
        topic.locked && <p className="muted">{t('forum.locked-why')}</p>
      )}
      {!replies.isPending && <RelatedTopics topicId={topic.id} />}
    </>
  );
}

function NewLine() {
  const { t } = useTranslation();
  return (
    <p className="forum-new-line">
      <span>{t('forum.new-line')}</span>
    </p>
  );
}

import { Badge, Button, type ForumPost, type ForumTopic, IconArrowBackUp, IconArrowDown, IconCircleCheck, useFormat } from '@sreda/ui';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnsweredPost } from './answered-post.js';
import { EditPost } from './edit-post.js';
import { PostMenu } from './post-menu.js';
import { GivePoints } from './post-points.js';
import { PostText } from './post-text.js';
import { Reactions } from './reactions.js';

interface Acts {
  readonly onGoTo: (postId: string) => void;
  /** Absent: one may not write here. */
  readonly onAnswer: ((post: ForumPost, quote?: string) => void) | undefined;
}

/** One post: who, when, what, and what can be done with it. */
export function PostView({
  topic,
  post,
  isNew,
  isCopy,
  acts,
}: {
  topic: ForumTopic;
  post: ForumPost;
  isNew?: boolean;
  /** Stands above its place: there are its name in the page and what can be done with it. */
  isCopy?: boolean;
  acts: Acts;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const by = useId();
  const [changing, setChanging] = useState(false);
  const { id, author, school, isOwn, createdAt, changedAt, answers, source, points } = post;
  const name = author?.name ?? t('forum.nobody');
  // The first one stands below the title alone, the others below headings of their own.
  const Heading = topic.first.id === id ? 'h2' : 'h3';
  const isAnswer = topic.answer?.id === id;
  return (
    <article className="forum-post" id={isCopy ? undefined : id} tabIndex={-1} aria-labelledby={by}>
      <header className="forum-post-head">
        <div className="cluster">
          <Heading id={by} className="forum-author">
            {name}
          </Heading>
          <span className="muted small">
            {school && `${school} · `}
            {format.moment(createdAt)}
            {changedAt && ` · ${t('forum.changed')}`}
          </span>
          {isNew && <Badge kind="accent">{t('forum.new')}</Badge>}
          {isOwn && points !== null && <Badge>{t('forum.points-own', { points: format.number(points) })}</Badge>}
          {isAnswer && (
            <Badge kind="good" icon={IconCircleCheck}>
              {t('forum.accepted')}
            </Badge>
          )}
        </div>
        {!isCopy && <PostMenu topic={topic} post={post} onChange={() => setChanging(true)} onQuote={acts.onAnswer} />}
      </header>
      {answers && <AnsweredPost answers={answers} onGoTo={acts.onGoTo} />}
      {changing && source !== null ? (
        <EditPost boardId={topic.boardId} post={post} source={source} onClose={() => setChanging(false)} />
      ) : (
        <>
          <PostText post={post} />
          {isCopy ? (
            <div className="forum-acts">
              <Button kind="ghost" icon={IconArrowDown} onClick={() => acts.onGoTo(id)}>
                {t('forum.to-place')}
              </Button>
            </div>
          ) : (
            <div className="cluster forum-acts">
              {acts.onAnswer && (
                <Button
                  kind="ghost"
                  icon={IconArrowBackUp}
                  onClick={() => acts.onAnswer?.(post)}
                  aria-label={t('forum.answer-to', { name })}
                >
                  {t('forum.answer')}
                </Button>
              )}
              {!post.hidden && <Reactions post={post} />}
            </div>
          )}
          {!isCopy && !isOwn && topic.mayGrade && topic.board.activityId && <GivePoints activityId={topic.board.activityId} post={post} />}
        </>
      )}
    </article>
  );
}

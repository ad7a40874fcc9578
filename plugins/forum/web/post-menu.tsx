import {
  api,
  Button,
  Dialog,
  type ForumPost,
  type ForumTopic,
  IconBlockquote,
  IconCircleCheck,
  IconEye,
  IconEyeOff,
  IconFlag,
  IconHistory,
  IconPencil,
  IconTrash,
  Menu,
  ReasonForm,
  toast,
  useProblem,
  removeLater,
} from '@sreda/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FollowAuthor } from './follow-author.js';
import { quoteOf } from './quote.js';
import { useAct, useRefresh } from './use-act.js';
import { VersionsDialog } from './versions-dialog.js';

/** What can be done with a post beside answering it. */
export function PostMenu({
  topic,
  post,
  onChange,
  onQuote,
}: {
  topic: ForumTopic;
  post: ForumPost;
  onChange: () => void;
  onQuote: ((post: ForumPost, quote: string) => void) | undefined;
}) {
  const { t } = useTranslation();
  const act = useAct();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const problemText = useProblem();
  const [opened, setOpened] = useState<'versions' | 'report' | 'hide' | null>(null);
  const at = { params: { path: { postId: post.id } } };
  const close = (): void => setOpened(null);
  const remove = (): void => {
    const isFirst = post.id === topic.first.id;
    removeLater({
      id: isFirst ? topic.id : post.id,
      text: t(isFirst ? 'forum.topic-deleted' : 'forum.deleted'),
      send: () => api.DELETE('/forum/posts/{postId}', at).finally(refresh),
      onError: (error) => toast(problemText(error).message),
    });
    if (isFirst) void navigate({ to: topic.board.kind === 'network' ? `/forum/network/${topic.boardId}` : `/forum/${topic.boardId}` });
  };
  const setHidden = (reason: string | null) => api.PUT('/forum/posts/{postId}/hidden', { ...at, body: { reason } });
  const accept = (postId: string | null): void =>
    act(() => api.PUT('/forum/topics/{topicId}/answer', { params: { path: { topicId: topic.id } }, body: { postId } }));
  const isAnswer = topic.answer?.id === post.id;
  const { isOwn, hidden, mayChange, mayDelete, changedAt } = post;
  return (
    <>
      <Menu label={t('forum.post-menu', { name: post.author?.name ?? t('forum.nobody') })}>
        {onQuote && post.text !== null && (
          <Button
            icon={IconBlockquote}
            // A press on a button would take the selection away before it is quoted.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              const element = document.getElementById(post.id)?.querySelector<HTMLElement>('.s-rich');
              if (element) onQuote(post, quoteOf(element));
            }}
          >
            {t('forum.quote')}
          </Button>
        )}
        {topic.mayAccept && post.id !== topic.first.id && !hidden && (
          <Button icon={IconCircleCheck} onClick={() => accept(isAnswer ? null : post.id)}>
            {t(isAnswer ? 'forum.accept-not' : 'forum.accept')}
          </Button>
        )}
        {mayChange && (
          <Button icon={IconPencil} onClick={onChange}>
            {t('forum.change')}
          </Button>
        )}
        {changedAt && (isOwn || topic.mayModerate) && (
          <Button icon={IconHistory} onClick={() => setOpened('versions')}>
            {t('forum.versions')}
          </Button>
        )}
        {mayDelete && (
          <Button icon={IconTrash} onClick={remove}>
            {t('forum.delete')}
          </Button>
        )}
        {topic.board.kind === 'network' && !isOwn && post.author && <FollowAuthor author={post.author} />}
        {!isOwn && !hidden && (
          <Button icon={IconFlag} onClick={() => setOpened('report')}>
            {t('forum.report')}
          </Button>
        )}
        {topic.mayModerate &&
          (hidden ? (
            <Button icon={IconEye} onClick={() => act(() => setHidden(null), t('forum.shown'))}>
              {t('forum.show')}
            </Button>
          ) : (
            <Button icon={IconEyeOff} onClick={() => setOpened('hide')}>
              {t('forum.hide')}
            </Button>
          ))}
      </Menu>
      <Dialog open={opened === 'report'} onClose={close} title={t('forum.report-title')}>
        <ReasonForm
          about={t('forum.report-about')}
          label={t('forum.report-reason')}
          submit={t('forum.report-send')}
          maxLength={2000}
          send={async (reason) => {
            await api.POST('/forum/posts/{postId}/reports', { ...at, body: { reason } });
            close();
            toast(t('forum.report-sent'));
          }}
        />
      </Dialog>
      <Dialog open={opened === 'hide'} onClose={close} title={t('forum.hide-title')}>
        <ReasonForm
          about={t('forum.hide-about')}
          submit={t('forum.hide')}
          send={async (reason) => {
            await setHidden(reason);
            close();
            await refresh();
          }}
        />
      </Dialog>
      {opened === 'versions' && <VersionsDialog post={post} onClose={close} />}
    </>
  );
}

import {
  api,
  Button,
  Dialog,
  Form,
  type ForumTopic,
  IconArrowForwardUp,
  IconArrowsJoin,
  IconArrowsSplit,
  IconBell,
  IconBellOff,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconPin,
  IconPinnedOff,
  Menu,
  TextField,
  useForm,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AboutField } from './about/about-field.js';
import { type Target, targetOf, targetText } from './about/target.js';
import { MergeTopic } from './moving/merge-dialog.js';
import { MoveTopic } from './moving/move-dialog.js';
import { SplitTopic } from './moving/split-dialog.js';
import { TopicTagsField } from './tags/topic-tags-field.js';
import { useAct, useRefresh } from './use-act.js';

interface Change {
  readonly title?: string;
  readonly tags?: string[];
  readonly about?: Target | null;
  readonly pinned?: boolean;
  readonly locked?: boolean;
}

/** What can be done with a topic: to its author a better title, to a moderator its place and its end. */
export function TopicMenu({ topic }: { topic: ForumTopic }) {
  const { t } = useTranslation();
  const act = useAct();
  const [renaming, setRenaming] = useState(false);
  const [moving, setMoving] = useState<'move' | 'merge' | 'split' | null>(null);
  const closeMoving = (): void => setMoving(null);
  const { isGroupForum } = topic.board;
  const { id, version, pinned, locked, subscribed, mayModerate, mayRename } = topic;
  const change = (body: Change) => api.PUT('/forum/topics/{topicId}', { params: { path: { topicId: id } }, body: { ...body, version } });
  return (
    <>
      <Menu label={t('forum.topic-menu')}>
        <Button
          icon={subscribed ? IconBellOff : IconBell}
          onClick={() =>
            act(
              () => api.PUT('/forum/topics/{topicId}/subscription', { params: { path: { topicId: id } }, body: { on: !subscribed } }),
              t(subscribed ? 'forum.unsubscribed-toast' : 'forum.subscribed-toast'),
            )
          }
        >
          {t(subscribed ? 'forum.unsubscribe-topic' : 'forum.subscribe-topic')}
        </Button>
        {mayRename && (
          <Button icon={IconPencil} onClick={() => setRenaming(true)}>
            {t('forum.change-topic')}
          </Button>
        )}
        {mayModerate && (
          <>
            <Button icon={pinned ? IconPinnedOff : IconPin} onClick={() => act(() => change({ pinned: !pinned }))}>
              {t(pinned ? 'forum.unpin' : 'forum.pin')}
            </Button>
            <Button icon={locked ? IconLockOpen : IconLock} onClick={() => act(() => change({ locked: !locked }))}>
              {t(locked ? 'forum.unlock' : 'forum.lock')}
            </Button>
          </>
        )}
        {mayModerate && !isGroupForum && (
          <>
            <Button icon={IconArrowForwardUp} onClick={() => setMoving('move')}>
              {t('forum.move')}
            </Button>
            <Button icon={IconArrowsJoin} onClick={() => setMoving('merge')}>
              {t('forum.merge')}
            </Button>
            <Button icon={IconArrowsSplit} onClick={() => setMoving('split')}>
              {t('forum.split')}
            </Button>
          </>
        )}
      </Menu>
      <Dialog open={moving === 'move'} onClose={closeMoving} title={t('forum.move')}>
        <MoveTopic topic={topic} onDone={closeMoving} />
      </Dialog>
      <Dialog open={moving === 'merge'} onClose={closeMoving} title={t('forum.merge')}>
        <MergeTopic topic={topic} onDone={closeMoving} />
      </Dialog>
      <Dialog open={moving === 'split'} onClose={closeMoving} title={t('forum.split')}>
        <SplitTopic topic={topic} onDone={closeMoving} />
      </Dialog>
      <Dialog open={renaming} onClose={() => setRenaming(false)} title={t('forum.change-topic')}>
        <ChangeTopic
          topic={topic}
          send={async (body) => {
            await change(body);
            setRenaming(false);
          }}
        />
      </Dialog>
    </>
  );
}

/** What it says of itself: title, tags and, to moderators, what it is about. */
function ChangeTopic({ topic, send }: { topic: ForumTopic; send: (change: Change) => Promise<void> }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { boardId, board, mayModerate } = topic;
  const initial: { title: string; tags: readonly string[]; about: string } = {
    title: topic.title,
    tags: topic.tags,
    about: targetText(topic.about),
  };
  const form = useForm({
    initial,
    check: (v) => ({ title: v.title.trim() ? undefined : t('forum.title-missing') }),
    send: async ({ title, tags, about }) => {
      await send({
        ...(!board.isGroupForum && { title: title.trim() }),
        tags: [...tags],
        ...(about !== initial.about && { about: targetOf(about) }),
      }).finally(refresh);
    },
  });
  return (
    <Form form={form} submit={t('forum.save')}>
      {!board.isGroupForum && <TextField {...form.field('title')} label={t('forum.title')} maxLength={250} />}
      <TopicTagsField {...form.field('tags')} boardId={boardId} />
      {mayModerate && <AboutField {...form.field('about')} courseId={board.courseId} boardId={boardId} given={topic.about} />}
    </Form>
  );
}

import {
  api,
  CheckField,
  EmptyState,
  Form,
  type ForumPost,
  type ForumTopic,
  MoreRows,
  QueryView,
  TextField,
  toast,
  useForm,
  useFormat,
} from '@sreda/ui';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { excerptOf } from '../excerpt.js';
import { useRefresh } from '../use-act.js';
import { useReplies } from '../use-topic.js';
import { MOST_POSTS, MOST_WORDS } from './limits.js';

/** Replies that begin a topic of their own. */
export function SplitTopic({ topic, onDone }: { topic: ForumTopic; onDone: () => void }) {
  const { t } = useTranslation();
  const { replies, posts } = useReplies(topic);
  return (
    <QueryView
      query={replies}
      isEmpty={() => posts.length === 0}
      empty={<EmptyState title={t('forum.no-replies')}>{t('forum.split-none-why')}</EmptyState>}
    >
      {() => <Choose topic={topic} posts={posts} more={<MoreRows query={replies} label={t('forum.more-replies')} />} onDone={onDone} />}
    </QueryView>
  );
}

function Choose({ topic, posts, more, onDone }: { topic: ForumTopic; posts: readonly ForumPost[]; more: ReactNode; onDone: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const form = useForm({
    initial: { postIds: [] as readonly string[], title: '', reason: '' },
    check: (v) => ({
      postIds:
        v.postIds.length === 0
          ? t('forum.split-posts-missing')
          : v.postIds.length > MOST_POSTS
            ? t('forum.split-posts-many', { max: MOST_POSTS })
            : undefined,
      title: v.title.trim() ? undefined : t('forum.title-missing'),
      reason: v.reason.trim() ? undefined : t('forum.moving-reason-missing'),
    }),
    send: async ({ postIds, title, reason }) => {
      const { data } = await api.POST('/forum/topics/{topicId}/split', {
        params: { path: { topicId: topic.id } },
        body: { postIds: [...postIds], title: title.trim(), reason: reason.trim(), version: topic.version },
      });
      onDone();
      if (data) await navigate({ to: `/forum/topics/${data.id}` });
      await refresh();
      toast(t('forum.split-toast'));
    },
  });
  const { postIds } = form.values;
  const wrong = form.field('postIds').error;
  return (
    <Form form={form} submit={t('forum.split')}>
      <fieldset className="stack-tight" aria-describedby="split-wrong">
        <legend className="s-field-label">{t('forum.split-posts')}</legend>
        {posts.map(({ id, author, createdAt, text }) => (
          <CheckField
            key={id}
            label={`${author?.name ?? t('forum.nobody')}, ${format.moment(createdAt)}`}
            help={excerptOf(text ?? '')}
            checked={postIds.includes(id)}
            onChange={(checked) => form.set('postIds', checked ? [...postIds, id] : postIds.filter((one) => one !== id))}
          />
        ))}
        {more}
        <p id="split-wrong" className="s-field-error" role="status">
          {wrong}
        </p>
      </fieldset>
      <TextField {...form.field('title')} label={t('forum.split-title')} help={t('forum.title-help')} maxLength={250} />
      <TextField {...form.field('reason')} label={t('forum.moving-reason')} help={t('forum.moving-reason-help')} maxLength={MOST_WORDS} />
    </Form>
  );
}

import { $api, api, EmptyState, Form, type ForumTopic, QueryView, SelectField, TextField, toast, useForm } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '../use-act.js';
import { MOST_WORDS } from './limits.js';

/** To another forum of the course, or another section of the network. */
export function MoveTopic({ topic, onDone }: { topic: ForumTopic; onDone: () => void }) {
  const { t } = useTranslation();
  const query = $api.useQuery('get', '/forum/topics/{topicId}/destinations', { params: { path: { topicId: topic.id } } });
  return (
    <QueryView
      query={query}
      isEmpty={({ items }) => items.length === 0}
      empty={<EmptyState title={t('forum.move-nowhere')}>{t(`forum.move-nowhere-${topic.board.kind}`)}</EmptyState>}
    >
      {({ items }) => <Choose topic={topic} places={items} onDone={onDone} />}
    </QueryView>
  );
}

function Choose({
  topic,
  places,
  onDone,
}: {
  topic: ForumTopic;
  places: readonly { readonly id: string; readonly name: string }[];
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const form = useForm({
    initial: { boardId: '', reason: '' },
    check: (v) => ({
      boardId: v.boardId ? undefined : t('forum.move-where-missing'),
      reason: v.reason.trim() ? undefined : t('forum.moving-reason-missing'),
    }),
    send: async ({ boardId, reason }) => {
      await api
        .PUT('/forum/topics/{topicId}/board', {
          params: { path: { topicId: topic.id } },
          body: { boardId, reason: reason.trim(), version: topic.version },
        })
        .finally(refresh);
      toast(t('forum.moved-toast', { name: places.find(({ id }) => id === boardId)?.name }));
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('forum.move')}>
      <SelectField
        {...form.field('boardId')}
        label={t(`forum.move-where-${topic.board.kind}`)}
        options={[{ value: '', label: t('forum.not-chosen') }, ...places.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <TextField {...form.field('reason')} label={t('forum.moving-reason')} help={t('forum.moving-reason-help')} maxLength={MOST_WORDS} />
    </Form>
  );
}

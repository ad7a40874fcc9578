import {
  $api,
  api,
  EmptyState,
  Form,
  type ForumTopic,
  type ForumTopicRow,
  QueryView,
  SelectField,
  TextField,
  toast,
  useForm,
} from '@sreda/ui';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '../use-act.js';
import { MOST_WORDS } from './limits.js';

/** Into another topic of the board: one of those written in last, for two topics about the same are of the same days. */
export function MergeTopic({ topic, onDone }: { topic: ForumTopic; onDone: () => void }) {
  const { t } = useTranslation();
  const params = { path: { boardId: topic.boardId }, query: { limit: 200 } };
  const query = $api.useQuery('get', '/forum/boards/{boardId}/topics', { params });
  const others = ({ items }: { items: readonly ForumTopicRow[] }) => items.filter(({ id }) => id !== topic.id);
  return (
    <QueryView
      query={query}
      isEmpty={(page) => others(page).length === 0}
      empty={<EmptyState title={t('forum.merge-none')}>{t('forum.merge-none-why')}</EmptyState>}
    >
      {(page) => <Choose topic={topic} others={others(page)} onDone={onDone} />}
    </QueryView>
  );
}

function Choose({ topic, others, onDone }: { topic: ForumTopic; others: readonly ForumTopicRow[]; onDone: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const form = useForm({
    initial: { intoId: '', reason: '' },
    check: (v) => ({
      intoId: v.intoId ? undefined : t('forum.merge-into-missing'),
      reason: v.reason.trim() ? undefined : t('forum.moving-reason-missing'),
    }),
    send: async ({ intoId, reason }) => {
      await api.POST('/forum/topics/{topicId}/merge', {
        params: { path: { topicId: topic.id } },
        body: { intoId, reason: reason.trim(), version: topic.version },
      });
      onDone();
      await navigate({ to: `/forum/topics/${intoId}`, replace: true });
      await refresh();
      toast(t('forum.merged-toast'));
    },
  });
  return (
    <Form form={form} submit={t('forum.merge')}>
      <p>{t('forum.merge-about')}</p>
      <SelectField
        {...form.field('intoId')}
        label={t('forum.merge-into')}
        options={[
          { value: '', label: t('forum.not-chosen') },
          ...others.map(({ id, title }) => ({ value: id, label: title || t('forum.hidden-topic') })),
        ]}
      />
      <TextField {...form.field('reason')} label={t('forum.moving-reason')} help={t('forum.moving-reason-help')} maxLength={MOST_WORDS} />
    </Form>
  );
}

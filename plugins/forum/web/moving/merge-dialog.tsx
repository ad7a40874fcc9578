import { api, Form, type ForumTopic, TextField, toast, useForm } from '@sreda/ui';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '../use-act.js';
import { MOST_WORDS } from './limits.js';
import { TopicPicker } from './topic-picker.js';

/** Into another topic of the board. */
export function MergeTopic({ topic, onDone }: { topic: ForumTopic; onDone: () => void }) {
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
  const { value, onChange, error } = form.field('intoId');
  return (
    <Form form={form} submit={t('forum.merge')}>
      <p>{t('forum.merge-about')}</p>
      <TopicPicker topic={topic} value={value} onChange={onChange} error={error} />
      <TextField {...form.field('reason')} label={t('forum.moving-reason')} help={t('forum.moving-reason-help')} maxLength={MOST_WORDS} />
    </Form>
  );
}

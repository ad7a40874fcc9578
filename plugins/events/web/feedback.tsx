import { api, Form, type SchoolEvent, Segments, TextArea, toast, useForm } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useRefresh } from './use-refresh.js';

const RATINGS = ['1', '2', '3', '4', '5'] as const;

/** What one thinks of it, from 1 to 5 and in words. */
export function Feedback({ event: { id: eventId, rating, comment } }: { event: SchoolEvent }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const form = useForm({
    initial: { rating: String(rating ?? ''), comment },
    send: async (values) => {
      if (values.rating === '') return;
      const body = { rating: Number(values.rating), comment: values.comment };
      await api.PUT('/events/events/{eventId}/feedback', { params: { path: { eventId } }, body });
      await refresh();
      toast(t('events.thanks'));
    },
  });
  return (
    <section className="stack-tight">
      <h2>{t('events.feedback')}</h2>
      <Form form={form} submit={t('events.send')}>
        <Segments
          label={t('events.rating')}
          value={form.values.rating}
          onChange={(value) => form.set('rating', value)}
          options={RATINGS.map((value) => ({ value, label: value }))}
        />
        <TextArea {...form.field('comment')} label={t('events.comment')} maxLength={2000} rows={2} optional />
      </Form>
    </section>
  );
}

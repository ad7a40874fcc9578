import { api, Form, type Participant, TextField, useForm, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** From when until when somebody takes part. */
export function EditParticipant({ participant, done }: { participant: Participant; done: () => Promise<void> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const form = useForm({
    initial: { since: format.toWall(participant.since), until: format.toWall(participant.until) },
    check: (v) => ({
      since: v.since ? undefined : t('field.required'),
      until: v.until && v.until <= v.since ? t('web.participants.before-since') : undefined,
    }),
    send: async ({ since, until }) => {
      await api.PATCH('/enrolment/participants/{participantId}', {
        params: { path: { participantId: participant.id } },
        body: { since: format.fromWall(since) ?? undefined, until: format.fromWall(until) },
      });
      await done();
    },
  });
  return (
    <Form form={form} submit={t('web.outline.save')}>
      <TextField {...form.field('since')} label={t('web.participants.since')} help={t('web.outline.school-time')} type="datetime-local" />
      <TextField
        {...form.field('until')}
        label={t('web.participants.until')}
        help={t('web.participants.until-help')}
        type="datetime-local"
        optional
      />
    </Form>
  );
}

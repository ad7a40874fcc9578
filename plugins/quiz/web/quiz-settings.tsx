import { $api, api, Form, LeaveGuard, type Quiz, Section, Skeleton, TextArea, TextField, toast, useForm, useFormat } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

const numberOrNull = (text: string): number | null => (text.trim() === '' ? null : Number(text));
const wholeOrEmpty = (text: string): boolean => /^\s*([1-9]\d{0,3})?\s*$/.test(text);

/** What a teacher sets for the whole test. */
export function QuizSettings({ quiz }: { quiz: Quiz }) {
  const { t } = useTranslation();
  const activity = $api.useQuery('get', '/courses/activities/{activityId}', { params: { path: { activityId: quiz.id } } });
  return (
    <Section title={t('quiz.settings')}>
      {activity.data ? <Settings key={activity.data.version} quiz={quiz} version={activity.data.version} /> : <Skeleton />}
    </Section>
  );
}

function Settings({ quiz, version }: { quiz: Quiz; version: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const form = useForm({
    initial: {
      name: quiz.name,
      instructions: quiz.instructions,
      attempts: quiz.attemptsAllowed === null ? '' : String(quiz.attemptsAllowed),
      minutes: quiz.timeLimitMinutes === null ? '' : String(quiz.timeLimitMinutes),
      opensAt: format.toWall(quiz.opensAt),
      closesAt: format.toWall(quiz.closesAt),
    },
    check: (v) => ({
      name: v.name.trim() ? undefined : t('quiz.name-missing'),
      attempts: wholeOrEmpty(v.attempts) ? undefined : t('quiz.whole-number'),
      minutes: wholeOrEmpty(v.minutes) ? undefined : t('quiz.whole-number'),
      closesAt: v.opensAt && v.closesAt && v.closesAt <= v.opensAt ? t('quiz.closes-before') : undefined,
    }),
    send: async (v) => {
      await api.PATCH('/courses/activities/{activityId}', {
        params: { path: { activityId: quiz.id } },
        body: {
          version,
          name: v.name.trim(),
          opensAt: format.fromWall(v.opensAt),
          closesAt: format.fromWall(v.closesAt),
          settings: { instructions: v.instructions, attemptsAllowed: numberOrNull(v.attempts), timeLimitMinutes: numberOrNull(v.minutes) },
        },
      });
      toast(t('quiz.settings-saved'));
      await client.invalidateQueries();
    },
  });
  return (
    <Form form={form} submit={t('quiz.save-settings')}>
      <LeaveGuard when={form.dirty && !form.busy} />
      <TextField {...form.field('name')} label={t('quiz.name')} maxLength={250} />
      <TextArea {...form.field('instructions')} label={t('quiz.instructions')} help={t('quiz.instructions-help')} rows={3} optional />
      <TextField
        {...form.field('attempts')}
        label={t('quiz.attempts-allowed')}
        help={t('quiz.attempts-help')}
        inputMode="numeric"
        optional
      />
      <TextField {...form.field('minutes')} label={t('quiz.time-limit')} help={t('quiz.time-help')} inputMode="numeric" optional />
      <TextField {...form.field('opensAt')} label={t('quiz.opens-at')} help={t('quiz.school-time')} type="datetime-local" optional />
      <TextField {...form.field('closesAt')} label={t('quiz.closes-at')} help={t('quiz.school-time')} type="datetime-local" optional />
    </Form>
  );
}

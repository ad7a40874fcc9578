import { api, type Course, Form, TextField, useForm, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

type Activity = Course['sections'][number]['activities'][number];

/** Name and dates; what else an activity has is on its own page. */
export function EditActivity({ activity, done }: { activity: Activity; done: () => Promise<void> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const form = useForm({
    initial: { name: activity.name, opensAt: format.toWall(activity.opensAt), closesAt: format.toWall(activity.closesAt) },
    check: (v) => ({
      name: v.name.trim() ? undefined : t('web.course.name-missing'),
      closesAt: v.opensAt && v.closesAt && v.closesAt <= v.opensAt ? t('web.outline.closes-before') : undefined,
    }),
    send: async ({ name, opensAt, closesAt }) => {
      await api.PATCH('/courses/activities/{activityId}', {
        params: { path: { activityId: activity.id } },
        body: { version: activity.version, name: name.trim(), opensAt: format.fromWall(opensAt), closesAt: format.fromWall(closesAt) },
      });
      await done();
    },
  });
  return (
    <Form form={form} submit={t('web.outline.save')}>
      <TextField {...form.field('name')} label={t('web.course.activity-name')} maxLength={250} autoFocus />
      <TextField
        {...form.field('opensAt')}
        label={t('web.outline.opens-at')}
        help={t('web.outline.school-time')}
        type="datetime-local"
        optional
      />
      <TextField
        {...form.field('closesAt')}
        label={t('web.outline.closes-at')}
        help={t('web.outline.school-time')}
        type="datetime-local"
        optional
      />
    </Form>
  );
}

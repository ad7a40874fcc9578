import { api, Form, TextField, useForm, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { untilAfter } from './days.js';
import { PersonPicker } from './person-picker.js';

/** With a last day it is a substitution. */
export function GiveClassTeacher({ classId, schoolId, done }: { classId: string; schoolId: string; done: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const form = useForm({
    initial: { personId: '', until: '', reason: '' },
    check: (v) => ({ personId: v.personId ? undefined : t('web.picker.missing') }),
    send: async ({ personId, until, reason }) => {
      await api.POST('/identity/persons/{personId}/roles', {
        params: { path: { personId } },
        body: {
          role: 'class-teacher',
          organisationId: classId,
          ...(until ? { until: format.fromWall(`${untilAfter(until)}T00:00`) } : {}),
          ...(reason.trim() ? { reason: reason.trim() } : {}),
        },
      });
      done();
    },
  });
  return (
    <Form form={form} submit={t('web.class.give')}>
      <PersonPicker {...form.field('personId')} organisationId={schoolId} kind="staff" label={t('web.class.teacher')} />
      <TextField {...form.field('until')} type="date" label={t('web.people.role-until')} help={t('web.people.role-until-help')} optional />
      <TextField {...form.field('reason')} label={t('ui.reason.label')} optional maxLength={200} />
    </Form>
  );
}

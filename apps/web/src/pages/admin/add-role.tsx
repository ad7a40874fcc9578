import { api, Form, SelectField, TextField, useForm, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { untilAfter } from './days.js';
import type { AssignableRole } from './roles.js';
import { useAssignableRoles } from './use-assignable-roles.js';
import { useSchool } from './use-school.js';

/** A role in the school worked in; with a last day it is a substitution. */
export function AddRole({ personId, done }: { personId: string; done: () => void }) {
  const { t } = useTranslation();
  const { organisationId } = useSchool();
  const format = useFormat();
  const roles = useAssignableRoles();
  const form = useForm<{ role: AssignableRole; until: string; reason: string }>({
    initial: { role: 'teacher', until: '', reason: '' },
    send: async ({ role, until, reason }) => {
      await api.POST('/identity/persons/{personId}/roles', {
        params: { path: { personId } },
        body: {
          role,
          organisationId,
          ...(until ? { until: format.fromWall(`${untilAfter(until)}T00:00`) } : {}),
          ...(reason.trim() ? { reason: reason.trim() } : {}),
        },
      });
      done();
    },
  });
  return (
    <Form form={form} submit={t('web.people.add-role')}>
      <SelectField
        {...form.field('role')}
        label={t('web.people.role')}
        options={roles.map((value) => ({ value, label: t(`web.roles.${value}`) }))}
      />
      <TextField {...form.field('until')} type="date" label={t('web.people.role-until')} help={t('web.people.role-until-help')} optional />
      <TextField {...form.field('reason')} label={t('ui.reason.label')} optional maxLength={200} />
    </Form>
  );
}

import { api, Form, LeaveGuard, Segments, SelectField, TextField, useForm } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssignableRole } from './roles.js';
import { useAssignableRoles } from './use-assignable-roles.js';

const personKinds = ['student', 'staff', 'outsider'] as const;
type PersonKind = (typeof personKinds)[number];

interface NewPersonValues {
  kind: PersonKind;
  familyName: string;
  givenName: string;
  patronymic: string;
  classId: string;
  role: AssignableRole;
  /** Named as the server names it, so that its error finds the field. */
  'account.login': string;
}

/** A student with a class, somebody of the staff with a role, or a parent, whom a child's code links. Everybody gets a login; the slip is printed from the card. */
export function NewPerson({ organisationId, classes }: { organisationId: string; classes: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const roles = useAssignableRoles();
  const form = useForm<NewPersonValues>({
    initial: {
      kind: 'student',
      familyName: '',
      givenName: '',
      patronymic: '',
      classId: classes[0]?.id ?? '',
      role: 'teacher',
      'account.login': '',
    },
    check: (v) => ({
      familyName: v.familyName.trim() ? undefined : t('field.required'),
      givenName: v.givenName.trim() ? undefined : t('field.required'),
    }),
    send: async (v) => {
      const { data } = await api.POST('/identity/organisations/{organisationId}/persons', {
        params: { path: { organisationId } },
        body: {
          kind: v.kind,
          familyName: v.familyName.trim(),
          givenName: v.givenName.trim(),
          patronymic: v.patronymic.trim() || null,
          ...(v.kind === 'student' && v.classId ? { classId: v.classId } : {}),
          ...(v.kind === 'staff' ? { role: v.role } : {}),
          account: v['account.login'].trim() ? { login: v['account.login'].trim() } : {},
        },
      });
      await client.invalidateQueries();
      if (data) await navigate({ to: `/admin/people/${data.id}` });
    },
  });
  return (
    <Form form={form} submit={t('web.people.create')}>
      <LeaveGuard when={form.dirty && !form.busy} />
      <Segments
        label={t('web.people.kind')}
        value={form.values.kind}
        onChange={(kind) => form.set('kind', kind)}
        options={personKinds.map((value) => ({ value, label: t(`web.people.one-${value}`) }))}
      />
      <TextField {...form.field('familyName')} label={t('web.person.family-name')} />
      <TextField {...form.field('givenName')} label={t('web.person.given-name')} />
      <TextField {...form.field('patronymic')} label={t('web.person.patronymic')} optional />
      {form.values.kind === 'student' && (
        <SelectField
          {...form.field('classId')}
          label={t('web.people.class')}
          options={classes.map((c) => ({ value: c.id, label: c.name }))}
        />
      )}
      {form.values.kind === 'staff' && (
        <SelectField
          {...form.field('role')}
          label={t('web.people.role')}
          options={roles.map((value) => ({ value, label: t(`web.roles.${value}`) }))}
        />
      )}
      <TextField
        {...form.field('account.login')}
        label={t('web.sign-in.login')}
        help={t('web.people.login-help')}
        optional
        autoCapitalize="none"
      />
    </Form>
  );
}

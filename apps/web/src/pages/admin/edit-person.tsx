import { api, Dialog, Form, LeaveGuard, type Person, TextField, toast, useForm } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** Name, date of birth and, for who has an account, the e-mail. */
export function EditPerson({ person, open, onClose }: { person: Person; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog open={open} onClose={onClose} title={t('web.people.edit')}>
      <Fields person={person} done={onClose} />
    </Dialog>
  );
}

function Fields({ person, done }: { person: Person; done: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initial: {
      familyName: person.familyName,
      givenName: person.givenName,
      patronymic: person.patronymic ?? '',
      birthDate: person.birthDate ?? '',
      email: person.account?.email ?? '',
    },
    check: (v) => ({
      familyName: v.familyName.trim() ? undefined : t('field.required'),
      givenName: v.givenName.trim() ? undefined : t('field.required'),
    }),
    send: async (v) => {
      const email = v.email.trim() || null;
      await api.PATCH('/identity/persons/{personId}', {
        params: { path: { personId: person.id } },
        body: {
          version: person.version,
          familyName: v.familyName.trim(),
          givenName: v.givenName.trim(),
          patronymic: v.patronymic.trim() || null,
          birthDate: v.birthDate || null,
          ...(person.account && email !== person.account.email ? { email } : {}),
        },
      });
      toast(t('web.people.edited'));
      await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/identity') });
      done();
    },
  });
  return (
    <Form form={form} submit={t('web.people.save')}>
      <LeaveGuard when={form.dirty && !form.busy} />
      <TextField {...form.field('familyName')} label={t('web.person.family-name')} maxLength={100} />
      <TextField {...form.field('givenName')} label={t('web.person.given-name')} maxLength={100} />
      <TextField {...form.field('patronymic')} label={t('web.person.patronymic')} optional maxLength={100} />
      <TextField {...form.field('birthDate')} type="date" label={t('web.people.birth-date')} optional />
      {person.account && (
        <TextField
          {...form.field('email')}
          type="email"
          label={t('web.people.email')}
          help={t('web.people.email-help')}
          optional
          maxLength={200}
        />
      )}
    </Form>
  );
}

import { $api, api, Button, Form, Notice, TextField, toast, useForm, useProblem, type Year } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lastDay, untilAfter } from './days.js';

/** Name and days of a year; an earlier last day closes it. A year without classes can be deleted, and brought back for a moment. */
export function ChangeYear({ organisationId, year, done }: { organisationId: string; year: Year; done: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const path = { organisationId, yearId: year.id };
  const refresh = () => client.invalidateQueries({ queryKey: ['get', '/identity/organisations/{organisationId}/years'] });
  const form = useForm({
    initial: { name: year.name, since: year.since, until: lastDay(year.until) },
    check: (v) => ({
      name: v.name.trim() ? undefined : t('field.required'),
      since: v.since ? undefined : t('field.required'),
      until: v.until ? undefined : t('field.required'),
    }),
    send: async ({ name, since, until }) => {
      await api.PATCH('/identity/organisations/{organisationId}/years/{yearId}', {
        params: { path },
        body: { name: name.trim(), since, until: untilAfter(until) },
      });
      toast(t('web.years.changed'));
      await refresh();
      done();
    },
  });
  const again = $api.useMutation('post', '/identity/organisations/{organisationId}/years', {
    onSuccess: refresh,
    onError: (error) => toast(problemText(error).message),
  });
  const remove = $api.useMutation('delete', '/identity/organisations/{organisationId}/years/{yearId}', {
    onSuccess: async () => {
      const { id: _, ...body } = year;
      toast(t('web.years.removed', { name: year.name }), { undo: () => again.mutate({ params: { path: { organisationId } }, body }) });
      await refresh();
      done();
    },
  });
  return (
    <Form
      form={form}
      submit={t('web.years.save')}
      more={
        <Button busy={remove.isPending} onClick={() => remove.mutate({ params: { path } })}>
          {t('web.years.remove')}
        </Button>
      }
    >
      <TextField {...form.field('name')} label={t('web.years.name')} maxLength={40} />
      <TextField {...form.field('since')} type="date" label={t('web.years.first-day')} />
      <TextField {...form.field('until')} type="date" label={t('web.years.last-day')} />
      {remove.error && <Notice kind="bad">{problemText(remove.error).message}</Notice>}
    </Form>
  );
}

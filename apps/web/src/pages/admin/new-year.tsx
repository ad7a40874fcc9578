import { api, CheckField, Form, TextField, useForm, type Year } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lastDay, untilAfter } from './days.js';
import { yearAfter } from './year.js';

/** The next year, filled in from the last one. */
export function NewYear({ organisationId, last, done }: { organisationId: string; last: Year | undefined; done: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const next = yearAfter(last, new Date().toISOString());
  const form = useForm({
    initial: { name: next.name, since: next.since, until: lastDay(next.until), periods: next.periods.length > 0 },
    check: (v) => ({
      name: v.name.trim() ? undefined : t('field.required'),
      since: v.since ? undefined : t('field.required'),
      until: v.until ? undefined : t('field.required'),
    }),
    send: async ({ name, since, until, periods }) => {
      await api.POST('/identity/organisations/{organisationId}/years', {
        params: { path: { organisationId } },
        body: { name: name.trim(), since, until: untilAfter(until), ...(periods ? { periods: next.periods } : {}) },
      });
      await client.invalidateQueries({ queryKey: ['get', '/identity/organisations/{organisationId}/years'] });
      done();
    },
  });
  return (
    <Form form={form} submit={t('web.years.create')}>
      <TextField {...form.field('name')} label={t('web.years.name')} maxLength={40} />
      <TextField {...form.field('since')} type="date" label={t('web.years.first-day')} />
      <TextField {...form.field('until')} type="date" label={t('web.years.last-day')} />
      {next.periods.length > 0 && (
        <CheckField
          label={t('web.years.same-periods')}
          help={t('web.years.same-periods-help')}
          checked={form.values.periods}
          onChange={(on) => form.set('periods', on)}
        />
      )}
    </Form>
  );
}

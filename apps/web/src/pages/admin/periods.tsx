import { api, Form, Segments, TextField, useForm, type Year } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastDay, untilAfter } from './days.js';
import { periodCount, type PeriodKind, periodKinds } from './year.js';

/** Days of the periods of one kind, or none of them; those of the other kinds stay as they are. */
export function Periods({ organisationId, year, done }: { organisationId: string; year: Year; done: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<PeriodKind>(year.periods[0]?.kind ?? 'quarter');
  return (
    <div className="stack">
      <Segments
        label={t('web.years.kind')}
        value={kind}
        onChange={setKind}
        options={periodKinds.map((value) => ({ value, label: t(`web.years.kind-${value}`) }))}
      />
      <PeriodsOfKind key={kind} organisationId={organisationId} year={year} kind={kind} done={done} />
    </div>
  );
}

function PeriodsOfKind({ organisationId, year, kind, done }: { organisationId: string; year: Year; kind: PeriodKind; done: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const numbers = Array.from({ length: periodCount[kind] }, (_, i) => i + 1);
  const others = year.periods.filter((p) => p.kind !== kind);
  // Named as the server names them, so that its errors find their fields.
  const since = (number: number): string => `periods.${number - 1}.since`;
  const until = (number: number): string => `periods.${number - 1}.until`;
  const of = (number: number): Year['periods'][number] | undefined => year.periods.find((p) => p.kind === kind && p.number === number);
  const form = useForm<Record<string, string>>({
    initial: Object.fromEntries(
      numbers.flatMap((number) => {
        const period = of(number);
        return [
          [since(number), period?.since ?? ''],
          [until(number), period ? lastDay(period.until) : ''],
        ];
      }),
    ),
    check: (v) => {
      const missing = Object.values(v).some(Boolean) ? Object.keys(v).filter((name) => !v[name]) : [];
      return Object.fromEntries(missing.map((name) => [name, t('field.required')]));
    },
    send: async (v) => {
      const periods = numbers.flatMap((number) => {
        const [first = '', last = ''] = [v[since(number)], v[until(number)]];
        return first && last ? [{ kind, number, since: first, until: untilAfter(last) }] : [];
      });
      await api.PUT('/identity/organisations/{organisationId}/years/{yearId}/periods', {
        params: { path: { organisationId, yearId: year.id } },
        body: { periods: [...periods, ...others] },
      });
      await client.invalidateQueries({ queryKey: ['get', '/identity/organisations/{organisationId}/years'] });
      done();
    },
  });
  return (
    <Form form={form} submit={t('web.years.save')}>
      {numbers.map((number) => (
        <fieldset key={number} className="stack-tight">
          <legend className="s-field-label">{t(`identity.period.${kind}`, { number })}</legend>
          <div className="admin-pair">
            <TextField {...form.field(since(number))} type="date" label={t('web.years.first-day')} />
            <TextField {...form.field(until(number))} type="date" label={t('web.years.last-day')} />
          </div>
        </fieldset>
      ))}
    </Form>
  );
}

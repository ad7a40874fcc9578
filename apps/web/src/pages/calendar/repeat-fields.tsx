import { CheckField, type FormState, SelectField, TextField, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { addDays } from '../days.js';
import { mondayOf } from './days.js';

interface Repeated {
  repeats: boolean;
  everyWeeks: string;
  weekdays: readonly number[];
  until: string;
}

const EVERY = ['1', '2', '3', '4'];
const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** 1: Monday … 7: Sunday; 0: no day. */
export const weekdayOf = (day: string): number => (day ? ((new Date(day).getUTCDay() + 6) % 7) + 1 : 0);

/** How an event repeats whose first day is `first` (yyyy-mm-dd, or empty). */
export function RepeatFields<T extends Repeated>({ form, first }: { form: FormState<T>; first: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { repeats, weekdays, everyWeeks } = form.values;
  const own = weekdayOf(first);
  const monday = mondayOf('2026-01-05');
  const turn = (day: number, on: boolean): void => form.set('weekdays', on ? [...weekdays, day] : weekdays.filter((d) => d !== day));
  // Another rule than the form knows stays as it is.
  const every = EVERY.includes(everyWeeks) ? EVERY : [...EVERY, everyWeeks];
  return (
    <>
      <CheckField label={t('web.calendar.repeats')} checked={repeats} onChange={(value) => form.set('repeats', value)} />
      {repeats && (
        <>
          <SelectField
            {...form.field('everyWeeks')}
            label={t('web.calendar.every')}
            options={every.map((value) => ({ value, label: t('web.calendar.every-weeks', { count: Number(value) }) }))}
          />
          <fieldset className="stack-tight">
            <legend>
              <b>{t('web.calendar.weekdays')}</b>
            </legend>
            <div className="calendar-weekdays">
              {WEEK.map((day) => (
                <CheckField
                  key={day}
                  label={format.datePart(addDays(monday, day - 1), { weekday: 'short' })}
                  checked={day === own || weekdays.includes(day)}
                  disabled={day === own}
                  onChange={(on) => turn(day, on)}
                />
              ))}
            </div>
          </fieldset>
          <TextField {...form.field('until')} type="date" label={t('web.calendar.until')} />
        </>
      )}
    </>
  );
}

import { type CalendarEntry, useActivityRenderers, useFormat } from '@sreda/ui';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { byDay } from './by-day.js';
import { daysOf } from './days.js';

/** As many as a cell has room for; the day opens the others. */
const SHOWN = 3;

/** Weeks as rows. On a phone a cell has no room for names: it says how many there are and opens them. */
export function CalendarGrid({
  entries,
  own,
  span,
  month,
  today,
  open,
}: {
  entries: readonly CalendarEntry[];
  /** Whether they are the reader's: guardians see no pages of activities. */
  own: boolean;
  span: { readonly since: string; readonly until: string };
  /** `yyyy-mm`: days of another one are quiet; null in a week. */
  month: string | null;
  today: string;
  open: (day: string) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const renderers = useActivityRenderers();
  const entriesOf = useMemo(() => byDay(entries, format), [entries, format]);
  const days = daysOf(span);
  const weeks = days.flatMap((_, i) => (i % 7 === 0 ? [days.slice(i, i + 7)] : []));
  const shown = month === null ? Infinity : SHOWN;
  return (
    <table className="calendar-grid">
      <thead>
        <tr>
          {days.slice(0, 7).map((day) => (
            <th key={day} scope="col" abbr={format.datePart(day, { weekday: 'long' })}>
              {format.datePart(day, { weekday: 'short' })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const of = entriesOf.get(day) ?? [];
              const name = format.date(day);
              return (
                <td key={day} data-quiet={month !== null && !day.startsWith(month) ? '' : undefined}>
                  <button
                    type="button"
                    className="calendar-day"
                    aria-current={day === today ? 'date' : undefined}
                    onClick={() => open(day)}
                  >
                    <span aria-hidden>{Number(day.slice(8))}</span>
                    {of.length > 0 && (
                      <span aria-hidden className="calendar-count">
                        {of.length}
                      </span>
                    )}
                    <span className="visually-hidden">{t('web.calendar.day', { day: name, count: of.length })}</span>
                  </button>
                  <ul className="calendar-entries">
                    {of.slice(0, shown).map(({ id, name: title, what, at, activity, event }) => {
                      const to = own && activity && renderers.get(activity.type)?.path(activity.id);
                      const text = event?.firstDay ? title : t(`web.calendar.short-${what}`, { time: format.time(at), name: title });
                      return (
                        <li key={id} title={activity?.courseName ?? event?.place ?? undefined}>
                          {to ? <Link to={to}>{text}</Link> : <span>{text}</span>}
                        </li>
                      );
                    })}
                  </ul>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import {
  type CalendarEntry,
  EmptyState,
  IconButton,
  IconCalendarDue,
  IconPencil,
  IconPuzzle,
  Row,
  RowList,
  Section,
  useActivityRenderers,
  useFormat,
} from '@sreda/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { byDay } from './by-day.js';
import type { Edited } from './event-form.js';

/** Entries under their days; days without one are left out. An event that lasts longer than the span is shown within it. */
export function CalendarList({
  entries,
  own,
  span: { since, until },
  edit,
}: {
  entries: readonly CalendarEntry[];
  /** Whether they are the reader's: guardians see no pages of activities. */
  own: boolean;
  span: { readonly since: string; readonly until: string };
  edit: (edited: Edited) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const renderers = useActivityRenderers();
  const days = useMemo(() => [...byDay(entries, format)].filter(([day]) => since <= day && day < until), [entries, format, since, until]);
  const detailOf = ({ what, at, activity, event }: CalendarEntry): string => {
    if (!event || what !== 'event') return [t(`web.calendar.${what}`, { time: format.time(at) }), activity?.courseName].join(' · ');
    const time = event.endsAt
      ? t('web.calendar.event', { time: format.time(at), until: format.time(event.endsAt) })
      : t('web.calendar.event-days');
    return [time, event.repeat && t('web.calendar.repeated'), event.place, event.audience?.name ?? t('web.calendar.own')]
      .filter(Boolean)
      .join(' · ');
  };
  if (days.length === 0) {
    return (
      <EmptyState icon={IconCalendarDue} title={t('web.calendar.none')}>
        {t('web.calendar.none-why')}
      </EmptyState>
    );
  }
  return days.map(([day, of]) => (
    <Section key={day} title={format.day(format.fromWall(`${day}T12:00`) ?? day)} level="h3">
      <RowList>
        {of.map((entry) => {
          const { id, name, activity, event } = entry;
          const renderer = activity ? renderers.get(activity.type) : undefined;
          return (
            <Row
              key={id}
              icon={activity ? (renderer?.icon ?? IconPuzzle) : IconCalendarDue}
              to={own && activity ? renderer?.path(activity.id) : undefined}
              title={name}
              detail={detailOf(entry)}
              end={
                event &&
                event.mayChange && (
                  <IconButton icon={IconPencil} label={t('web.calendar.change-event', { name })} onClick={() => edit({ name, event })} />
                )
              }
            />
          );
        })}
      </RowList>
    </Section>
  ));
}

import {
  type CalendarEntry,
  EmptyState,
  IconCalendarDue,
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

/** Entries under their days; days without one are left out. */
export function CalendarList({ entries }: { entries: readonly CalendarEntry[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const renderers = useActivityRenderers();
  const days = useMemo(() => [...byDay(entries, format)], [entries, format]);
  if (days.length === 0) {
    return (
      <EmptyState icon={IconCalendarDue} title={t('web.calendar.none')}>
        {t('web.calendar.none-why')}
      </EmptyState>
    );
  }
  return days.map(([day, of]) => (
    <Section key={day} title={format.day(of[0]?.at ?? day)} level="h3">
      <RowList>
        {of.map(({ id, type, activityId, name, courseName, what, at }) => (
          <Row
            key={id}
            icon={renderers.get(type)?.icon ?? IconPuzzle}
            to={renderers.get(type)?.path(activityId)}
            title={name}
            detail={`${t(`web.calendar.${what}`, { time: format.time(at) })} · ${courseName}`}
          />
        ))}
      </RowList>
    </Section>
  ));
}

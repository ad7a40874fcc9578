import {
  $api,
  Button,
  IconButton,
  IconChevronLeft,
  IconChevronRight,
  IconPlus,
  Page,
  QueryView,
  Segments,
  Skeleton,
  useFormat,
} from '@sreda/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchText } from '../admin/use-search-text.js';
import { addDays } from '../days.js';
import { useIsNarrow } from '../use-is-narrow.js';
import { CalendarFeed } from './calendar-feed.js';
import { CalendarGrid } from './calendar-grid.js';
import { CalendarList } from './calendar-list.js';
import { type Edited, EventDialog } from './event-dialog.js';
import { spanOf, turned, type View, views } from './days.js';
import './calendar.css';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What the person has when: a list first on a phone, a month where there is room; the address keeps both choices. */
export default function CalendarPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const narrow = useIsNarrow();
  const asked = useSearchText('view');
  const view = views.find((v) => v === asked) ?? (narrow ? 'list' : 'month');
  const today = format.dayOf(new Date());
  const askedDay = useSearchText('day');
  const day = askedDay && DAY.test(askedDay) && !Number.isNaN(Date.parse(askedDay)) ? askedDay : today;
  const [edited, setEdited] = useState<Edited | null>(null);
  const span = spanOf(view, day);
  const at = (begin: string): string => format.fromWall(`${begin}T00:00`) ?? '';
  const query = $api.useQuery(
    'get',
    '/calendar/entries',
    { params: { query: { from: at(span.since), to: at(span.until) } } },
    { placeholderData: keepPreviousData },
  );
  const go = (search: { view?: View; day?: string }): void => void navigate({ to: '/calendar', search: { view, day, ...search } });
  const shown =
    view === 'month' ? format.datePart(day, { month: 'long', year: 'numeric' }) : format.dateRange(span.since, addDays(span.until, -1));
  return (
    <Page
      title={t('web.calendar.title')}
      actions={
        <Button icon={IconPlus} onClick={() => setEdited({ day: askedDay ? day : today })}>
          {t('web.calendar.add-event')}
        </Button>
      }
    >
      <div className="calendar-bar">
        <div className="cluster">
          <IconButton icon={IconChevronLeft} label={t('web.calendar.before')} onClick={() => go({ day: turned(view, day, -1) })} />
          <IconButton icon={IconChevronRight} label={t('web.calendar.after')} onClick={() => go({ day: turned(view, day, 1) })} />
          <Button onClick={() => go({ day: today })}>{t('web.calendar.today')}</Button>
        </div>
        <Segments
          label={t('web.calendar.view')}
          labelHidden
          value={view}
          onChange={(next) => go({ view: next })}
          options={views.map((value) => ({ value, label: t(`web.calendar.view-${value}`) }))}
        />
      </div>
      <h2 className="calendar-shown" aria-live="polite">
        {shown}
      </h2>
      <QueryView query={query} skeleton={<Skeleton shape={view === 'list' ? 'rows' : 'table'} />}>
        {({ items }) =>
          view === 'list' ? (
            <CalendarList entries={items} span={span} edit={setEdited} />
          ) : (
            <CalendarGrid
              entries={items}
              span={span}
              month={view === 'month' ? day.slice(0, 7) : null}
              today={today}
              open={(opened) => go({ view: 'list', day: opened })}
            />
          )
        }
      </QueryView>
      <CalendarFeed />
      <EventDialog edited={edited} onClose={() => setEdited(null)} />
    </Page>
  );
}

import {
  $api,
  Button,
  type CalendarEntry,
  IconButton,
  IconChevronLeft,
  IconChevronRight,
  IconPlus,
  Page,
  QueryView,
  Segments,
  Skeleton,
  useFormat,
  useSession,
} from '@sreda/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchText } from '../use-search-text.js';
import { addDays } from '../days.js';
import { useIsNarrow } from '../use-is-narrow.js';
import { CalendarFeed } from './calendar-feed.js';
import { CalendarGrid } from './calendar-grid.js';
import { CalendarList } from './calendar-list.js';
import { EventDialog } from './event-dialog.js';
import type { Edited } from './event-form.js';
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
  const { person, roles, children } = useSession();
  const people = [{ id: person.id, name: t('web.calendar.mine') }, ...children];
  // Who is here for the children alone begins with them.
  const usual = roles.some((role) => role !== 'guardian') ? person.id : (children[0]?.id ?? person.id);
  const askedPerson = useSearchText('person');
  const personId = people.find(({ id }) => id === askedPerson)?.id ?? usual;
  const own = personId === person.id;
  const go = (search: { view?: View; day?: string; person?: string }): void =>
    void navigate({ to: '/calendar', search: { view, day, ...(children.length > 0 && { person: personId }), ...search } });
  const shown =
    view === 'month' ? format.datePart(day, { month: 'long', year: 'numeric' }) : format.dateRange(span.since, addDays(span.until, -1));
  return (
    <Page
      title={t('web.calendar.title')}
      actions={
        own && (
          <Button icon={IconPlus} onClick={() => setEdited({ day: askedDay ? day : today })}>
            {t('web.calendar.add-event')}
          </Button>
        )
      }
    >
      {children.length > 0 && (
        <Segments
          label={t('web.calendar.whose')}
          value={personId}
          onChange={(next) => go({ person: next })}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
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
      <Entries key={personId} personId={personId} span={span} skeleton={<Skeleton shape={view === 'list' ? 'rows' : 'table'} />}>
        {(items) =>
          view === 'list' ? (
            <CalendarList entries={items} own={own} span={span} edit={setEdited} />
          ) : (
            <CalendarGrid
              entries={items}
              own={own}
              span={span}
              month={view === 'month' ? day.slice(0, 7) : null}
              today={today}
              open={(opened) => go({ view: 'list', day: opened })}
            />
          )
        }
      </Entries>
      <CalendarFeed />
      <EventDialog edited={edited} onClose={() => setEdited(null)} />
    </Page>
  );
}

/** Those of one person: of the next month those of this one stand in until it is there, of another child nothing does. */
function Entries({
  personId,
  span,
  skeleton,
  children,
}: {
  personId: string;
  span: { readonly since: string; readonly until: string };
  skeleton: ReactNode;
  children: (items: readonly CalendarEntry[]) => ReactNode;
}) {
  const format = useFormat();
  const at = (begin: string): string => format.fromWall(`${begin}T00:00`) ?? '';
  const query = $api.useQuery(
    'get',
    '/calendar/persons/{personId}/entries',
    { params: { path: { personId }, query: { from: at(span.since), to: at(span.until) } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <QueryView query={query} skeleton={skeleton}>
      {({ items }) => children(items)}
    </QueryView>
  );
}

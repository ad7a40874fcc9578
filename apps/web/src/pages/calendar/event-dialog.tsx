import { $api, Dialog, QueryView, Segments, Skeleton } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Edited, EventForm, type Existing } from './event-form.js';

/** Puts an event into the calendar, changes it or takes it out. `edited` null: closed. */
export function EventDialog({ edited, onClose }: { edited: Edited | null; onClose: () => void }) {
  const { t } = useTranslation();
  const existing = edited && 'event' in edited ? edited : null;
  return (
    <Dialog open={edited !== null} onClose={onClose} title={t(existing ? 'web.calendar.edit-event' : 'web.calendar.add-event')}>
      {existing?.event.repeat ? (
        <OneOrAll existing={existing} onClose={onClose} />
      ) : (
        edited && <EventForm edited={edited} onClose={onClose} />
      )}
    </Dialog>
  );
}

const scopes = ['one', 'all'] as const;

/** Of an event that repeats either this one time is changed, or all. */
function OneOrAll({ existing, onClose }: { existing: Existing; onClose: () => void }) {
  const { t } = useTranslation();
  const [scope, setScope] = useState<(typeof scopes)[number]>('one');
  return (
    <div className="stack">
      <Segments
        label={t('web.calendar.what-to-change')}
        value={scope}
        onChange={setScope}
        options={scopes.map((value) => ({ value, label: t(`web.calendar.change-${value}`) }))}
      />
      {scope === 'one' ? <EventForm edited={existing} onClose={onClose} /> : <AllTimes existing={existing} onClose={onClose} />}
    </div>
  );
}

/** The form of the event itself, with its first time. */
function AllTimes({ existing: { event }, onClose }: { existing: Existing; onClose: () => void }) {
  const { t } = useTranslation();
  const path = { params: { path: { eventId: event.id } } };
  const query = $api.useQuery('get', '/calendar/events/{eventId}', path, { gcTime: 0, staleTime: Infinity });
  return (
    <QueryView query={query} skeleton={<Skeleton lines={5} />}>
      {({ name, audience: _, ...stored }) => (
        <>
          <p className="muted">{t('web.calendar.change-all-about')}</p>
          <EventForm edited={{ name, event: { ...event, ...stored, occurrence: null } }} onClose={onClose} />
        </>
      )}
    </QueryView>
  );
}

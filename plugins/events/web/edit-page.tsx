import { $api, api, EmptyState, Page, QueryView, Skeleton, toast, useParam } from '@sreda/ui';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EventForm } from './event-form.js';
import { useRefresh } from './use-refresh.js';

export default function EditPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const eventId = useParam('eventId');
  const params = { path: { eventId } };
  const query = $api.useQuery('get', '/events/events/{eventId}', { params });
  return (
    <Page title={t('events.change')} crumbs={[{ to: `/events/${eventId}`, label: query.data?.title ?? t('events.title') }]} width="form">
      <QueryView query={query} skeleton={<Skeleton lines={8} />}>
        {(event) =>
          event.mayChange ? (
            <EventForm
              key={event.version}
              event={event}
              save={async (body) => {
                await api.PUT('/events/events/{eventId}', { params, body: { ...body, state: event.state, version: event.version } });
                await refresh();
                toast(t('events.saved'));
                await navigate({ to: `/events/${eventId}` });
              }}
            />
          ) : (
            <EmptyState title={t('events.not-yours')}>{t('events.not-yours-why')}</EmptyState>
          )
        }
      </QueryView>
    </Page>
  );
}

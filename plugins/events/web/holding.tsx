import {
  $api,
  api,
  Badge,
  Button,
  IconCheck,
  MoreRows,
  Notice,
  paged,
  QueryView,
  rowsOf,
  type SchoolEvent,
  StoredCheckField,
  toast,
  useProblem,
} from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRefresh } from './use-refresh.js';
import './events.css';

/** For who holds the event: announcing it, who comes and came, certificates. */
export function Holding({ event, hasBegun, isOver }: { event: SchoolEvent; hasBegun: boolean; isOver: boolean }) {
  const { t } = useTranslation();
  return (
    <section className="stack">
      <h2>{t('events.holding')}</h2>
      {!isOver && event.state !== 'cancelled' && <State event={event} />}
      {event.state === 'announced' && <Participants eventId={event.id} hasBegun={hasBegun} isOver={isOver} />}
    </section>
  );
}

function State({ event }: { event: SchoolEvent }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const problemText = useProblem();
  const { id: eventId, version, kind, title, description, startsAt, endsAt, places, place, videoUrl, recordingUrl, toPartners } = event;
  const change = useMutation({
    mutationFn: (state: 'announced' | 'cancelled') =>
      api.PUT('/events/events/{eventId}', {
        params: { path: { eventId } },
        body: { kind, title, description, startsAt, endsAt, places, place, videoUrl, recordingUrl, toPartners, state, version },
      }),
    onSuccess: refresh,
  });
  const isDraft = event.state === 'draft';
  return (
    <div>
      <Button
        kind={isDraft ? 'primary' : 'ghost'}
        busy={change.isPending}
        onClick={() => change.mutate(isDraft ? 'announced' : 'cancelled')}
      >
        {t(isDraft ? 'events.announce' : 'events.cancel')}
      </Button>
      {change.error && <Notice kind="bad">{problemText(change.error).message}</Notice>}
    </div>
  );
}

function Participants({ eventId, hasBegun, isOver }: { eventId: string; hasBegun: boolean; isOver: boolean }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const problemText = useProblem();
  const params = { path: { eventId } };
  const query = $api.useInfiniteQuery(
    'get',
    '/events/events/{eventId}/participants',
    { params: { ...params, query: { limit: 200 } } },
    paged,
  );
  const figures = $api.useQuery('get', '/events/events/{eventId}/figures', { params });
  const note = useMutation({
    mutationFn: (people: { personId: string; came: boolean }[]) =>
      api.PUT('/events/events/{eventId}/attendance', { params, body: { people } }),
    onSuccess: refresh,
  });
  const issue = useMutation({
    mutationFn: () => api.POST('/events/events/{eventId}/certificates', { params }),
    onSuccess: async ({ data }) => {
      await refresh();
      toast(t('events.issued', { count: data?.issued ?? 0 }));
    },
  });
  const rows = rowsOf(query);
  const notSaid = rows.filter(({ state, came }) => state === 'registered' && came === null);
  const error = note.error ?? issue.error;
  return (
    <QueryView query={query}>
      {() => (
        <div className="stack">
          {figures.data && hasBegun && (
            <p className="muted">
              {t('events.came-of', { came: figures.data.came, registered: figures.data.registered })}
              {figures.data.meanRating !== null && ` · ${t('events.mean', { mean: figures.data.meanRating, count: figures.data.ratings })}`}
            </p>
          )}
          {rows.length === 0 && <p className="muted">{t('events.nobody')}</p>}
          {hasBegun && notSaid.length > 1 && (
            <div>
              <Button
                icon={IconCheck}
                busy={note.isPending}
                onClick={() => note.mutate(notSaid.map(({ personId }) => ({ personId, came: true })))}
              >
                {t('events.all-came')}
              </Button>
            </div>
          )}
          <ul className="stack-tight events-people" aria-label={t('events.participants')}>
            {rows.map(({ personId, name, school, state, came, certified }) => (
              <li key={personId}>
                {hasBegun && state === 'registered' ? (
                  <StoredCheckField
                    label={name}
                    help={school.name}
                    checked={came === true}
                    store={(is) => note.mutateAsync([{ personId, came: is }])}
                  />
                ) : (
                  <span>
                    {name} <span className="muted">{school.name}</span>
                  </span>
                )}
                {state === 'waiting' && <Badge>{t('events.own-waiting')}</Badge>}
                {certified && <Badge kind="good">{t('events.certified')}</Badge>}
              </li>
            ))}
          </ul>
          <MoreRows query={query} />
          {isOver && rows.some(({ came, certified }) => came && !certified) && (
            <div>
              <Button kind="primary" busy={issue.isPending} onClick={() => issue.mutate()}>
                {t('events.issue')}
              </Button>
            </div>
          )}
          {error && <Notice kind="bad">{problemText(error).message}</Notice>}
        </div>
      )}
    </QueryView>
  );
}

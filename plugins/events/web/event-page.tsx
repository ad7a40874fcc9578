import {
  $api,
  api,
  Badge,
  Button,
  ButtonLink,
  IconCheck,
  IconDownload,
  IconPencil,
  Notice,
  Page,
  QueryView,
  RichText,
  type SchoolEvent,
  Skeleton,
  downloadFile,
  toast,
  useFormat,
  useParam,
  useProblem,
} from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Feedback } from './feedback.js';
import { Holding } from './holding.js';
import { useRefresh } from './use-refresh.js';

/** One event: what it is, one's own place in it, and for who holds it, who comes. */
export default function EventPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const eventId = useParam('eventId');
  const query = $api.useQuery('get', '/events/events/{eventId}', { params: { path: { eventId } } });
  const event = query.data;
  return (
    <Page
      title={event?.title ?? t('events.title')}
      subtitle={event && [t(`events.kind-${event.kind}`), format.moment(event.startsAt), event.school.name].join(' · ')}
      crumbs={[{ to: '/events', label: t('events.title') }]}
      width="reading"
      actions={
        event?.mayChange && (
          <ButtonLink icon={IconPencil} to={`/events/${eventId}/edit`}>
            {t('events.change')}
          </ButtonLink>
        )
      }
    >
      <QueryView query={query} skeleton={<Skeleton lines={8} />}>
        {(loaded) => <Loaded event={loaded} />}
      </QueryView>
    </Page>
  );
}

function Loaded({ event }: { event: SchoolEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isOver = Date.parse(event.endsAt) < Date.now();
  const hasBegun = Date.parse(event.startsAt) <= Date.now();
  const { places, registered, waiting, certificateId } = event;
  return (
    <div className="stack">
      {event.state === 'cancelled' && <Notice kind="warn">{t('events.is-cancelled')}</Notice>}
      {event.state === 'draft' && <Notice>{t('events.is-draft')}</Notice>}
      <p>
        {t('events.until', { time: format.moment(event.endsAt) })}
        {event.place && ` · ${event.place}`}
        {event.organiser && ` · ${t('events.held-by', { name: event.organiser.name })}`}
      </p>
      <p className="muted">
        {places === null ? t('events.registered', { count: registered }) : t('events.registered-of', { count: registered, places })}
        {waiting > 0 && ` · ${t('events.waiting', { count: waiting })}`}
      </p>
      {event.state === 'announced' && !isOver && <Place event={event} />}
      {event.videoUrl && !isOver && (
        <p>
          <a href={event.videoUrl} target="_blank" rel="noreferrer noopener">
            {t('events.join')}
          </a>
        </p>
      )}
      {event.recordingUrl && (
        <p>
          <a href={event.recordingUrl} target="_blank" rel="noreferrer noopener">
            {t('events.watch')}
          </a>
        </p>
      )}
      {certificateId !== null && <Certificate certificateId={certificateId} />}
      {event.description !== '' && <RichText value={{ text: event.description, format: 'html' }} />}
      {hasBegun && event.state === 'announced' && event.own === 'registered' && event.came !== false && <Feedback event={event} />}
      {event.mayChange && <Holding event={event} hasBegun={hasBegun} isOver={isOver} />}
    </div>
  );
}

function Place({ event: { id: eventId, own, places, registered } }: { event: SchoolEvent }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const problemText = useProblem();
  const params = { path: { eventId } };
  const register = useMutation({
    mutationFn: () => api.PUT('/events/events/{eventId}/registration', { params }),
    onSuccess: async ({ data }) => {
      await refresh();
      if (data) toast(t(`events.own-${data.state}`));
    },
  });
  const cancel = useMutation({
    mutationFn: () => api.DELETE('/events/events/{eventId}/registration', { params }),
    onSuccess: refresh,
  });
  const error = register.error ?? cancel.error;
  return (
    <>
      {own === null ? (
        <div>
          <Button kind="primary" busy={register.isPending} onClick={() => register.mutate()}>
            {t(places !== null && registered >= places ? 'events.wait' : 'events.register')}
          </Button>
        </div>
      ) : (
        <div className="cluster">
          <Badge kind={own === 'registered' ? 'good' : 'plain'} icon={own === 'registered' ? IconCheck : undefined}>
            {t(`events.own-${own}`)}
          </Badge>
          <Button kind="ghost" busy={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('events.cancel-own')}
          </Button>
        </div>
      )}
      {error && <Notice kind="bad">{problemText(error).message}</Notice>}
    </>
  );
}

function Certificate({ certificateId }: { certificateId: string }) {
  const { t } = useTranslation();
  const problemText = useProblem();
  const download = useMutation({ mutationFn: () => downloadFile(`/events/certificates/${certificateId}/pdf`) });
  return (
    <div>
      <Button icon={IconDownload} busy={download.isPending} onClick={() => download.mutate()}>
        {t('events.certificate')}
      </Button>
      {download.error && <Notice kind="bad">{problemText(download.error).message}</Notice>}
    </div>
  );
}

import { api, Page } from '@sreda/ui';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EventForm } from './event-form.js';
import { useRefresh } from './use-refresh.js';

export default function NewPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefresh();
  return (
    <Page title={t('events.add')} crumbs={[{ to: '/events', label: t('events.title') }]} width="form">
      <p className="muted">{t('events.draft-about')}</p>
      <EventForm
        event={null}
        save={async (body) => {
          const { data } = await api.POST('/events/events', { body });
          await refresh();
          if (data) await navigate({ to: `/events/${data.id}` });
        }}
      />
    </Page>
  );
}

import { useWritten } from '@sreda/editor';
import {
  $api,
  type AnnouncementPlace,
  api,
  CheckField,
  EmptyState,
  FieldError,
  Page,
  QueryView,
  SelectField,
  Skeleton,
  toast,
} from '@sreda/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SendBar } from './send-bar.js';
import { useRefresh } from './use-announcement.js';
import { type Written, WrittenFields } from './written-fields.js';

export default function NewPage() {
  const { t } = useTranslation();
  const query = $api.useQuery('get', '/announcements/places');
  return (
    <Page title={t('announcements.new')} crumbs={[{ to: '/announcements', label: t('announcements.nav') }]} width="reading">
      <QueryView
        query={query}
        skeleton={<Skeleton lines={8} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('announcements.nowhere')}>{t('announcements.nowhere-why')}</EmptyState>}
      >
        {({ items }) => <NewForm places={items} />}
      </QueryView>
    </Page>
  );
}

interface New extends Written {
  readonly placeId: string;
  readonly roles: readonly string[];
  readonly mustRead: boolean;
}

function NewForm({ places }: { places: readonly AnnouncementPlace[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const written = useWritten<New>('announcements.new', { placeId: '', roles: [], title: '', text: '', mustRead: false, until: '' });
  const { value, write } = written;
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const place = places.find(({ id }) => id === value.placeId) ?? places[0];
  if (!place) return null;
  const roles = place.roles.filter((role) => value.roles.includes(role));
  const missing = roles.length === 0 || value.title.trim() === '' || value.text === '';
  const send = async (): Promise<void> => {
    setTried(true);
    setError(undefined);
    if (missing || busy) return;
    setBusy(true);
    try {
      const { title, text, mustRead, until } = value;
      const { data } = await api.POST('/announcements', {
        body: {
          ...{ place: { kind: place.kind, id: place.id }, roles, title: title.trim(), text, mustRead, until: until || null },
          sendId: written.sendId,
        },
      });
      written.drop();
      await refresh();
      toast(t('announcements.is-sent'));
      if (data) await navigate({ to: `/announcements/${data.id}` });
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="s-form"
      noValidate
      aria-label={t('announcements.new')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <SelectField
        label={t('announcements.where')}
        value={place.id}
        onChange={(placeId) => write({ placeId })}
        options={places.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <fieldset className="stack-tight" aria-describedby="announcement-whom">
        <legend className="s-field-label">{t('announcements.whom')}</legend>
        {place.roles.map((role) => (
          <CheckField
            key={role}
            label={t(`announcements.whom-${role}`)}
            checked={roles.includes(role)}
            onChange={(chosen) => write({ roles: chosen ? [...value.roles, role] : value.roles.filter((one) => one !== role) })}
          />
        ))}
        <FieldError id="announcement-whom" text={tried && roles.length === 0 ? t('announcements.whom-missing') : undefined} />
      </fieldset>
      <WrittenFields id={null} value={value} write={write} tried={tried} />
      <CheckField
        label={t('announcements.must-read')}
        help={t('announcements.must-read-help')}
        checked={value.mustRead}
        onChange={(mustRead) => write({ mustRead })}
      />
      <SendBar
        {...{ error, busy }}
        isBegun={written.isBegun}
        keptAt={written.keptAt}
        send={t('announcements.send')}
        onDiscard={() => {
          written.drop();
          setTried(false);
        }}
      />
    </form>
  );
}

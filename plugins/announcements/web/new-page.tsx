import { useSending, useWritten } from '@sreda/editor';
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
        {({ items: [first, ...others] }) => first && <NewForm first={first} others={others} />}
      </QueryView>
    </Page>
  );
}

interface New extends Written {
  readonly placeId: string;
  readonly roles: readonly string[];
  readonly mustRead: boolean;
}

function NewForm({ first, others }: { first: AnnouncementPlace; others: readonly AnnouncementPlace[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const written = useWritten<New>('announcements.new', { placeId: '', roles: [], title: '', text: '', mustRead: false, until: '' });
  const { value, write } = written;
  const place = others.find(({ id }) => id === value.placeId) ?? first;
  const roles = place.roles.filter((role) => value.roles.includes(role));
  const sending = useSending({
    whole: roles.length > 0 && value.title.trim() !== '' && value.text !== '',
    send: async () => {
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
    },
  });
  return (
    <form className="s-form" noValidate aria-label={t('announcements.new')} onSubmit={sending.onSubmit}>
      <SelectField
        label={t('announcements.where')}
        value={place.id}
        onChange={(placeId) => write({ placeId })}
        options={[first, ...others].map(({ id, name }) => ({ value: id, label: name }))}
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
        <FieldError id="announcement-whom" text={sending.tried && roles.length === 0 ? t('announcements.whom-missing') : undefined} />
      </fieldset>
      <WrittenFields id={null} value={value} write={write} tried={sending.tried} />
      <CheckField
        label={t('announcements.must-read')}
        help={t('announcements.must-read-help')}
        checked={value.mustRead}
        onChange={(mustRead) => write({ mustRead })}
      />
      <SendBar
        error={sending.error}
        busy={sending.busy}
        isBegun={written.isBegun}
        keptAt={written.keptAt}
        send={t('announcements.send')}
        onDiscard={() => {
          written.drop();
          sending.reset();
        }}
      />
    </form>
  );
}

import { RichTextField, useSending, useWritten } from '@sreda/editor';
import {
  $api,
  api,
  AttachedFiles,
  Button,
  CheckField,
  EmptyState,
  IconMessage,
  Notice,
  Page,
  QueryView,
  SelectField,
  Skeleton,
  TextField,
  type UploadedFile,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRefresh } from './use-refresh.js';

const NOTHING = { themeId: '', personal: false, subject: '', text: '', files: [] as readonly UploadedFile[] };

/** A request: in which theme, about what, in whose name. It stays on the device until it is sent. */
export default function NewPage() {
  const { t } = useTranslation();
  const themes = $api.useQuery('get', '/consultations/themes', { params: { query: { limit: 200 } } });
  return (
    <Page title={t('consultations.ask')} crumbs={[{ to: '/consultations', label: t('consultations.title') }]} width="reading">
      <QueryView
        query={themes}
        skeleton={<Skeleton lines={6} />}
        isEmpty={({ items }) => items.every(({ closed }) => closed)}
        empty={
          <EmptyState icon={IconMessage} title={t('consultations.no-themes')}>
            {t('consultations.no-themes-why')}
          </EmptyState>
        }
      >
        {({ items }) => <Ask themes={items.filter(({ closed }) => !closed)} />}
      </QueryView>
    </Page>
  );
}

function Ask({
  themes,
}: {
  themes: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly workingDays: number;
    readonly school: { readonly name: string };
  }[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const problemText = useProblem();
  const { value, sendId, keptAt, write, drop } = useWritten('consultations.ask', NOTHING);
  const theme = themes.find(({ id }) => id === value.themeId);
  const missing = { theme: !theme, subject: value.subject.trim() === '', text: value.text === '' };
  const { tried, busy, onUploading, error, onSubmit } = useSending({
    whole: !missing.theme && !missing.subject && !missing.text,
    send: async () => {
      const { files, subject, ...rest } = value;
      const body = { ...rest, subject: subject.trim(), fileIds: files.map(({ id }) => id), sendId };
      const { data } = await api.POST('/consultations/requests', { body });
      drop();
      await refresh();
      if (data) await navigate({ to: `/consultations/requests/${data.id}` });
    },
  });
  const required = (is: boolean): string | undefined => (tried && is ? t('field.required') : undefined);
  return (
    <form className="s-form" noValidate aria-label={t('consultations.ask')} onSubmit={onSubmit}>
      <SelectField
        label={t('consultations.theme')}
        help={theme && [theme.description, t('consultations.term', { count: theme.workingDays })].filter(Boolean).join(' ')}
        error={required(missing.theme)}
        value={theme?.id ?? ''}
        onChange={(themeId) => write({ themeId })}
        options={[
          { value: '', label: t('consultations.theme-choose') },
          ...themes.map(({ id, name, school }) => ({ value: id, label: `${name} (${school.name})` })),
        ]}
      />
      <TextField
        label={t('consultations.subject')}
        value={value.subject}
        onChange={(subject) => write({ subject })}
        error={required(missing.subject)}
        maxLength={250}
      />
      <RichTextField
        label={t('consultations.question')}
        value={value.text}
        onChange={(text) => write({ text })}
        error={required(missing.text)}
        owner={{ kind: 'consultations.message', id: null }}
      />
      <AttachedFiles files={value.files} onChange={(files) => write({ files })} onUploading={onUploading} />
      <CheckField
        label={t('consultations.personal')}
        help={t('consultations.personal-help')}
        checked={value.personal}
        onChange={(personal) => write({ personal })}
      />
      {error !== undefined && <Notice kind="bad">{problemText(error).message}</Notice>}
      <div className="cluster">
        <Button type="submit" kind="primary" busy={busy}>
          {t('consultations.send')}
        </Button>
        {keptAt && <span className="muted small">{t('consultations.draft-kept', { time: format.time(keptAt) })}</span>}
      </div>
    </form>
  );
}

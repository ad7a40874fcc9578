import { RichTextField, useDraft } from '@sreda/editor';
import {
  $api,
  api,
  Button,
  EmptyState,
  LeaveGuard,
  Notice,
  Page,
  QueryView,
  type Resource,
  SaveBar,
  Skeleton,
  TextField,
  toast,
  type UploadedFile,
  useForm,
  useFormat,
  useSession,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileList } from './file-list.js';
import { useResource } from './use-resource.js';
import './resources.css';

interface Values {
  readonly name: string;
  readonly text: string;
  readonly url: string;
  readonly files: readonly UploadedFile[];
}
const valuesOf = ({ name, source, url, files }: Resource): Values => ({ name, text: source ?? '', url: url ?? '', files });
/** What may be typed: the scheme may be left out. */
const addressOf = (typed: string): string | null => {
  const address = /^https?:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  return URL.canParse(address) && new URL(address).hostname.includes('.') ? new URL(address).href : null;
};

export default function EditPage() {
  const { t } = useTranslation();
  const query = useResource();
  const resource = query.data;
  return (
    <Page
      title={t('resources.editing')}
      width="reading"
      crumbs={resource ? [{ to: `/resources/${resource.id}`, label: resource.name }] : []}
    >
      <QueryView query={query} skeleton={<Skeleton lines={8} />}>
        {(loaded) =>
          loaded.source === null ? (
            <EmptyState title={t('resources.not-yours')}>{t('resources.not-yours-why')}</EmptyState>
          ) : (
            <Editing key={loaded.version} resource={loaded} />
          )
        }
      </QueryView>
    </Page>
  );
}

function Editing({ resource }: { resource: Resource }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { person } = useSession();
  const [droppedDraft, setDroppedDraft] = useState(false);
  const { id: activityId, type, version } = resource;
  const form = useForm({
    initial: valuesOf(resource),
    check: (v) => ({
      name: v.name.trim() ? undefined : t('resources.name-missing'),
      url: type === 'link' && v.url.trim() !== '' && addressOf(v.url) === null ? t('resources.url-wrong') : undefined,
    }),
    send: async ({ name, text, url, files }) => {
      await api.PATCH('/courses/activities/{activityId}', {
        params: { path: { activityId } },
        body: {
          version,
          name: name.trim(),
          settings: {
            text,
            ...(type === 'link' && addressOf(url) !== null ? { url: addressOf(url) } : {}),
            ...(type === 'file' || type === 'folder' ? { fileIds: files.map((file) => file.id) } : {}),
          },
        },
      });
      draft.forget();
      toast(t('resources.saved'));
      await client.invalidateQueries({
        queryKey: $api.queryOptions('get', '/resources/activities/{activityId}', { params: { path: { activityId } } }).queryKey,
      });
      await client.invalidateQueries({ predicate: (query) => String(query.queryKey[1]).startsWith('/courses/') });
      await navigate({ to: `/resources/${activityId}` });
    },
  });
  const { name, text, url, files } = form.values;
  const draft = useDraft<Values>(`${person.id}.${activityId}`, String(version), form.dirty ? form.values : null);
  const restore = (values: Values): void => {
    for (const key of ['name', 'text', 'url', 'files'] as const) form.set(key, values[key]);
  };
  const discard = (): void => {
    draft.forget();
    form.reset(valuesOf(resource));
  };
  return (
    <form className="s-form" noValidate onSubmit={form.onSubmit} aria-label={name}>
      <LeaveGuard when={form.dirty && !form.busy} />
      {draft.found && !form.dirty && !droppedDraft && (
        <Notice
          kind="warn"
          action={
            <div className="cluster">
              <Button onClick={() => draft.found && restore(draft.found)}>{t('resources.draft-take')}</Button>
              <Button
                onClick={() => {
                  draft.forget();
                  setDroppedDraft(true);
                }}
              >
                {t('resources.draft-drop')}
              </Button>
            </div>
          }
        >
          {t('resources.draft-found')}
        </Notice>
      )}
      <TextField {...form.field('name')} label={t('resources.name')} maxLength={250} />
      {type === 'link' && (
        <TextField {...form.field('url')} label={t('resources.url')} help={t('resources.url-help')} type="url" inputMode="url" />
      )}
      {(type === 'file' || type === 'folder') && (
        <FileList files={files} most={type === 'file' ? 1 : 100} onChange={(next) => form.set('files', next)} />
      )}
      <RichTextField
        label={t(type === 'page' ? 'resources.text' : 'resources.about')}
        help={t(type === 'page' ? 'resources.text-help' : 'resources.about-help')}
        value={text}
        onChange={(html) => form.set('text', html)}
        owner={{ kind: 'resources.picture', id: activityId }}
        optional={type !== 'page'}
      />
      {form.error && <Notice kind="bad">{form.error}</Notice>}
      <SaveBar
        when={form.dirty}
        busy={form.busy}
        note={draft.keptAt ? t('resources.draft-kept', { time: format.time(draft.keptAt) }) : undefined}
        onDiscard={discard}
      />
      {!form.dirty && url === '' && text === '' && files.length === 0 && <p className="muted">{t('resources.nothing-yet')}</p>}
    </form>
  );
}

import {
  Badge,
  ButtonLink,
  EmptyState,
  IconExternalLink,
  IconEyeOff,
  IconPencil,
  Page,
  QueryView,
  type Resource,
  RichText,
  Skeleton,
  Slot,
  useCourse,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { FileView } from './file-view.js';
import { Files } from './files.js';
import { useResource } from './use-resource.js';
import './resources.css';

export default function ResourcePage() {
  const { t } = useTranslation();
  const query = useResource();
  const resource = query.data;
  const { crumbs } = useCourse(resource?.courseId);
  return (
    <Page
      title={resource?.name ?? ''}
      width="reading"
      crumbs={crumbs}
      actions={
        resource?.source !== null &&
        resource && (
          <>
            {!resource.visible && <Badge icon={IconEyeOff}>{t('resources.hidden')}</Badge>}
            <ButtonLink icon={IconPencil} to={`/resources/${resource.id}/edit`}>
              {t('resources.edit')}
            </ButtonLink>
          </>
        )
      }
    >
      <QueryView query={query} skeleton={<Skeleton lines={8} />}>
        {(loaded) => (
          <>
            {isEmpty(loaded) ? <Nothing resource={loaded} /> : <Content resource={loaded} />}
            <Slot name="activity" props={{ activityId: loaded.id, courseId: loaded.courseId }} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

const isEmpty = ({ text, url, files }: Resource): boolean => text === '' && url === null && files.length === 0;

function Nothing({ resource }: { resource: Resource }) {
  const { t } = useTranslation();
  return resource.source === null ? (
    <EmptyState title={t('resources.empty')}>{t('resources.empty-student')}</EmptyState>
  ) : (
    <EmptyState
      title={t('resources.empty')}
      action={
        <ButtonLink kind="primary" icon={IconPencil} to={`/resources/${resource.id}/edit`}>
          {t('resources.fill')}
        </ButtonLink>
      }
    >
      {t('resources.empty-teacher')}
    </EmptyState>
  );
}

function Content({ resource: { type, text, url, files } }: { resource: Resource }) {
  const { t } = useTranslation();
  const [file] = files;
  return (
    <div className="stack">
      {text !== '' && <RichText value={{ text, format: 'html' }} />}
      {url !== null && (
        <div className="stack-tight">
          <a className="s-button resources-link" data-kind="primary" href={url} target="_blank" rel="noopener noreferrer">
            <IconExternalLink size="1.25rem" stroke={1.75} aria-hidden />
            {t('resources.open-link')}
          </a>
          <p className="muted small resources-address">{t('resources.opens-outside', { site: new URL(url).host })}</p>
        </div>
      )}
      {type === 'file' && file && <FileView file={file} />}
      {type === 'folder' && <Files files={files} />}
    </div>
  );
}

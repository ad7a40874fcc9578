import {
  api,
  Button,
  ButtonLink,
  Dialog,
  IconFlag,
  IconPencil,
  IconSettings,
  type NetworkSection,
  Notice,
  Page,
  QueryView,
  toast,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Topics } from '../topic-list.js';
import { FollowSection } from './follow-section.js';
import { Moderators } from './moderators.js';
import { type SectionFields, SectionForm } from './section-form.js';
import { useSection } from './use-section.js';
import '../forum.css';

/** A section of the network: what it is about, its topics, search in it. */
export default function SectionPage() {
  const { t } = useTranslation();
  const { query, path, crumbs } = useSection();
  return (
    <Page
      title={query.data?.theme ?? ''}
      subtitle={query.data && [query.data.subject, t('forum.network.of-school', { name: query.data.school.name })].join(' · ')}
      crumbs={crumbs}
      width="reading"
      actions={query.data && <Acts section={query.data} path={path} />}
    >
      <QueryView query={query}>{(section) => <Content section={section} path={path} />}</QueryView>
    </Page>
  );
}

interface Shown {
  readonly section: NetworkSection;
  readonly path: string;
}
const newPath = ({ section, path }: Shown): string | undefined => (section.closed && !section.mayModerate ? undefined : `${path}/new`);

function Content(shown: Shown) {
  const { id, description, closed } = shown.section;
  const { t } = useTranslation();
  return (
    <>
      {description && <p className="lines">{description}</p>}
      {closed && <Notice>{t('forum.network.closed-notice')}</Notice>}
      <Topics boardId={id} newPath={newPath(shown)} />
    </>
  );
}

function Acts(shown: Shown) {
  const { section } = shown;
  const begin = newPath(shown);
  const { t } = useTranslation();
  const client = useQueryClient();
  const [open, setOpen] = useState<'settings' | 'moderators' | null>(null);
  const close = (): void => setOpen(null);
  const save = async (fields: SectionFields): Promise<void> => {
    const body = { ...fields, version: section.version };
    await api.PUT('/forum/network/sections/{sectionId}', { params: { path: { sectionId: section.id } }, body });
    await client.invalidateQueries({ queryKey: ['get', '/forum/network/sections/{sectionId}'] });
    await client.invalidateQueries({ queryKey: ['get', '/forum/network/sections'] });
    toast(t('forum.network.saved'));
    close();
  };
  return (
    <>
      {begin && (
        <ButtonLink kind="primary" icon={IconPencil} to={begin}>
          {t('forum.new-topic')}
        </ButtonLink>
      )}
      <FollowSection section={section} />
      {section.mayModerate && (
        <ButtonLink icon={IconFlag} to={`${shown.path}/reports`}>
          {t('forum.tab-reports')}
        </ButtonLink>
      )}
      <Button onClick={() => setOpen('moderators')}>{t('forum.network.moderators')}</Button>
      {section.mayManage && (
        <Button icon={IconSettings} onClick={() => setOpen('settings')}>
          {t('forum.network.settings')}
        </Button>
      )}
      <Dialog open={open === 'moderators'} onClose={close} title={t('forum.network.moderators')}>
        <Moderators sectionId={section.id} mayManage={section.mayManage} />
      </Dialog>
      <Dialog open={open === 'settings'} onClose={close} title={t('forum.network.settings')}>
        <SectionForm initial={section} subjects={[section.subject]} submit={t('forum.network.save')} send={save} />
      </Dialog>
    </>
  );
}

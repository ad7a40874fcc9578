import { $api, Facts, type I18nMessage, Notice, Page, QueryView, Section, Skeleton, useByteText, useFormat, useMessages } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Backups } from './backups.js';
import { useSchool } from './use-school.js';

const REFRESH_MS = 30_000;

/** How the installation does: what needs a look, its backups, versions and room. */
export default function HealthPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const bytes = useByteText();
  const message = useMessages();
  const { crumbs } = useSchool();
  const query = $api.useQuery('get', '/operations/health', {}, { refetchInterval: REFRESH_MS });
  return (
    <Page title={t('web.admin.health')} crumbs={crumbs}>
      <QueryView query={query} skeleton={<Skeleton lines={6} />}>
        {({ at, uptimeSeconds, versions, databaseBytes, diskFreeBytes, lastBackup, jobs, warnings }) => (
          <>
            {warnings.length === 0 ? (
              <Notice kind="good">{t('web.health.well')}</Notice>
            ) : (
              warnings.map((warning) => (
                <Notice key={warning.key} kind="warn">
                  {message({ key: warning.key, params: warning.params as I18nMessage['params'] })}
                </Notice>
              ))
            )}
            <Facts
              items={[
                [t('web.health.last-backup'), lastBackup ? format.moment(lastBackup.at) : t('web.health.no-backup')],
                [t('web.health.jobs'), t('web.health.jobs-are', { waiting: jobs.waiting, active: jobs.active, failed: jobs.failed })],
                [t('web.health.database'), bytes(databaseBytes)],
                [t('web.health.disk'), diskFreeBytes === null ? t('web.health.unknown') : bytes(diskFreeBytes)],
                [t('web.health.since'), format.moment(new Date(Date.parse(at) - uptimeSeconds * 1000))],
                [t('web.health.versions'), `Sreda ${versions.sreda}, Node ${versions.node}, PostgreSQL ${versions.postgres}`],
              ]}
            />
            <Section title={t('web.backups.title')}>
              <Backups />
            </Section>
          </>
        )}
      </QueryView>
    </Page>
  );
}

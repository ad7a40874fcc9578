import { $api, Badge, Button, DataTable, type I18nMessage, IconAlertTriangle, FileDrop, Notice, Page, toast, useProblem } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchool } from './use-school.js';

/** Base64 of a file as it is: the server finds out its encoding (a table from Russian Excel is windows-1251). */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** A table of people: first a dry run that shows what would become of each row, then the import of the same file. */
export default function ImportPeoplePage() {
  const { t } = useTranslation();
  const problemText = useProblem();
  const client = useQueryClient();
  const { organisationId, crumbs } = useSchool();
  const [file, setFile] = useState<{ name: string; base64: string } | null>(null);
  const run = $api.useMutation('post', '/identity/organisations/{organisationId}/import', {
    onSuccess: async (report) => {
      if (report.dryRun) return;
      toast(t('web.people-import.done', { count: report.created + report.changed }));
      await client.invalidateQueries();
    },
  });
  const start = (base64: string, dryRun: boolean): void => run.mutate({ params: { path: { organisationId } }, body: { base64, dryRun } });
  const choose = async (chosen: File): Promise<void> => {
    const base64 = await base64Of(chosen);
    setFile({ name: chosen.name, base64 });
    start(base64, true);
  };
  const report = run.data;
  const errorText = ({ code, params }: { code: string; params?: Record<string, unknown> }): string =>
    t([`field.${code}`, 'web.error.field'], params as I18nMessage['params']);
  return (
    <Page title={t('web.people-import.title')} crumbs={[...crumbs, { to: '/admin/people', label: t('web.admin.people') }]}>
      <p className="muted">{t('web.people-import.help')}</p>
      <FileDrop
        label={file ? file.name : t('web.people-import.choose')}
        help={t('web.people-import.columns')}
        accept=".csv,text/csv,text/plain"
        onFile={(chosen) => void choose(chosen)}
      />
      {run.error && <Notice kind="bad">{problemText(run.error).message}</Notice>}
      {report && file && (
        <>
          <Notice kind={report.failed > 0 ? 'warn' : 'good'}>
            <b>{t(report.dryRun ? 'web.people-import.plan' : 'web.people-import.was')}</b>
            <div>
              {t('web.people-import.counts', {
                created: report.created,
                changed: report.changed,
                same: report.same,
                failed: report.failed,
              })}
            </div>
            {report.newClasses.length > 0 && <div>{t('web.people-import.new-classes', { names: report.newClasses.join(', ') })}</div>}
          </Notice>
          {report.dryRun && report.created + report.changed > 0 && (
            <div>
              <Button kind="primary" busy={run.isPending} onClick={() => start(file.base64, false)}>
                {t('web.people-import.go', { count: report.created + report.changed })}
              </Button>
            </div>
          )}
          <DataTable
            label={t('web.people-import.title')}
            rows={report.rows}
            rowKey={(row) => String(row.line)}
            columns={[
              { key: 'person', label: t('web.people-import.person'), sort: (row) => row.person, cell: (row) => row.person },
              { key: 'line', label: t('web.people-import.line'), align: 'end', sort: (row) => row.line, cell: (row) => row.line },
              {
                key: 'action',
                label: t('web.people-import.action'),
                sort: (row) => row.action,
                cell: (row) =>
                  row.action === 'error' ? (
                    <Badge kind="bad" icon={IconAlertTriangle}>
                      {t('web.people-import.action-error')}
                    </Badge>
                  ) : (
                    t(`web.people-import.action-${row.action}`)
                  ),
              },
              {
                key: 'what',
                label: t('web.people-import.what'),
                cell: (row) => (
                  <ul>
                    {row.errors.map((e) => (
                      <li key={e.field + e.code}>{errorText(e)}</li>
                    ))}
                    {row.changes.map((c) => (
                      <li key={c.field}>
                        {t([`web.people-import.field-${c.field}`, c.field])}: {c.from !== null && `${c.from} → `}
                        {c.to ?? '—'}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        </>
      )}
    </Page>
  );
}

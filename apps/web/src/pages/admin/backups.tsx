import {
  $api,
  Button,
  EmptyState,
  IconDatabase,
  Notice,
  Progress,
  QueryView,
  Row,
  RowList,
  Skeleton,
  toast,
  useByteText,
  useFormat,
  useJob,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The backups that are kept, and one more now. */
export function Backups() {
  const { t } = useTranslation();
  const format = useFormat();
  const bytes = useByteText();
  const client = useQueryClient();
  const problemText = useProblem();
  const [jobId, setJobId] = useState<string | null>(null);
  const query = $api.useQuery('get', '/operations/backups');
  const start = $api.useMutation('post', '/operations/backups', { onSuccess: (started) => setJobId(started.jobId) });
  const job = useJob(jobId);
  const state = jobId === null ? undefined : job.data?.state;
  const busy = start.isPending || (jobId !== null && state !== 'completed' && state !== 'failed');
  useEffect(() => {
    if (state !== 'completed') return;
    setJobId(null);
    toast(t('web.backups.made'));
    void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/operations') });
  }, [state, client, t]);
  const make = (
    <Button kind="primary" icon={IconDatabase} busy={busy} onClick={() => start.mutate({})}>
      {t('web.backups.make')}
    </Button>
  );
  return (
    <>
      <p className="muted">{t('web.backups.about')}</p>
      {start.error && <Notice kind="bad">{problemText(start.error).message}</Notice>}
      {state === 'failed' && <Notice kind="bad">{t('web.backups.failed')}</Notice>}
      {busy && <Progress label={t('web.backups.making')} />}
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={3} />}
        isEmpty={(d) => d.items.length === 0}
        empty={
          <EmptyState icon={IconDatabase} title={t('web.backups.none')} action={make}>
            {t('web.backups.none-why')}
          </EmptyState>
        }
      >
        {({ items }) => (
          <>
            <div>{make}</div>
            <RowList label={t('web.backups.title')}>
              {items.map((backup) => (
                <Row
                  key={backup.name}
                  icon={IconDatabase}
                  title={format.moment(backup.at)}
                  detail={
                    <>
                      <span>{bytes(backup.bytes)}</span>
                      <code>{backup.name}</code>
                    </>
                  }
                />
              ))}
            </RowList>
          </>
        )}
      </QueryView>
    </>
  );
}

import { $api, Button, Dialog, Notice, Progress, toast, useJob, useProblem } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Takes the data of a plugin that is off out of the database. What was there goes into a file first. */
export function RemovePluginData({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const [open, setOpen] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const start = $api.useMutation('post', '/operations/plugins/{plugin}/uninstall', { onSuccess: (started) => setJobId(started.jobId) });
  const state = useJob(jobId).data?.state;
  const busy = start.isPending || (jobId !== null && state !== 'completed' && state !== 'failed');
  useEffect(() => {
    if (jobId === null || state !== 'completed') return;
    setJobId(null);
    setOpen(false);
    toast(t('web.plugins.removed-toast', { name }));
    void client.invalidateQueries();
  }, [jobId, state, client, t, name]);
  return (
    <>
      <Button kind="ghost" aria-label={t('web.plugins.remove-this', { name })} onClick={() => setOpen(true)}>
        {t('web.plugins.remove')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('web.plugins.remove-title', { name })}>
        <div className="stack">
          <p>{t('web.plugins.remove-what')}</p>
          <p>{t('web.plugins.remove-stays')}</p>
          {start.error && <Notice kind="bad">{problemText(start.error).message}</Notice>}
          {state === 'failed' && <Notice kind="bad">{t('web.plugins.remove-failed')}</Notice>}
          {busy && <Progress label={t('web.plugins.removing')} />}
          <div>
            <Button kind="danger" busy={busy} onClick={() => start.mutate({ params: { path: { plugin: id } } })}>
              {t('web.plugins.remove')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
